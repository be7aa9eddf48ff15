package org.perisai.statistics;

import java.util.Locale;

/** What a figure of a release is divided by, named as in SDMX; the code lists are those of {@code org.perisai.codes}. */
public enum Dimension {
    SEX, AGE, SECTOR, PROVINCE, COURSE_AREA, COURSE, LANG, MODULE, MANDATED, MONTH, CHANNEL, REQUEST_KIND,
    /** What officers type, as the two after it: a text and no code; {@code _O} are the others together. */
    CAMPAIGN, OBJECTIVE, INJECT;

    /** As the column of a file is called. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
