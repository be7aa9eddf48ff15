package org.perisai.remarks;

/**
 * What a remark is about: a block in one language. Remarks on the same spot are one case for the author, whoever made
 * them and in whichever version.
 *
 * @param module id of the module, or of the pool of the final test
 * @param lang BCP 47 tag of the text that was shown
 */
public record Spot(String course, String module, String block, String lang) {
    /** Its page in the studio, without the language of the address. */
    public String address() {
        return "studio/remarks/" + course + "/" + module + "/" + block + "/" + lang;
    }
}
