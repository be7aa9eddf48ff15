package org.perisai.catalog;

/**
 * Where a version of a course comes from.
 *
 * @param origin the files of the installation, or the studio
 * @param madeBy id of who submitted it, null for files
 * @param approvedBy id of who approved it, null for files
 * @param note what changed, in the author's words; may be empty
 * @param refresh whether people who passed an earlier version are asked what changed
 */
public record Provenance(Origin origin, Long madeBy, Long approvedBy, String note, boolean refresh) {
    /** What the importer of this installation's files brings. */
    public static final Provenance FILES = new Provenance(Origin.FILES, null, null, "", false);

    /** The two doors. */
    public enum Origin { FILES, STUDIO }
}
