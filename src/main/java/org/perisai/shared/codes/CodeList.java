package org.perisai.shared.codes;

import java.util.List;

/**
 * A list of codes that records and statistics use, in its order, as SDMX writes codes. The name of a code in the
 * reader's language is the text {@link #key}.
 */
public enum CodeList {
    /** What people work in: GOV, CII with its parts, ISP... */
    SECTOR("sector.", "sectors.csv"),
    /** Bands of age: Y18T24... */
    AGE("age.", "ages.csv"),
    /** F, M, O. */
    SEX("sex.", "sexes.csv"),
    /** What courses are about: AWR, CSIRT... */
    AREA("area.", "areas.csv");

    /** The code of what wasn't stated. */
    public static final String NOT_STATED = "_U";
    /** The code of all together. */
    public static final String TOTAL = "_T";

    private final String keys;
    private final List<Code> codes;

    CodeList(String keys, String file) {
        this.keys = keys;
        this.codes = Rows.of(file).stream().map(row -> new Code(row[0], row.length > 1 ? row[1] : "")).toList();
    }

    /**
     * One code.
     *
     * @param detail what its list adds: of a sector the one that it is a part of, of a band its first age; or empty
     */
    public record Code(String id, String detail) { }

    /** All codes, those for what wasn't stated and for the total last. */
    public List<Code> codes() {
        return codes;
    }

    /** The codes that can be said of something: neither "not stated" nor the total. */
    public List<String> stated() {
        return codes.stream().map(Code::id).filter(id -> !id.startsWith("_")).toList();
    }

    /** Whether something can be said to be this. */
    public boolean has(String id) {
        return stated().contains(id);
    }

    /** Key of the text that names a code. */
    public String key(String id) {
        return keys + id;
    }
}
