package org.perisai.reporting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.perisai.shared.Language;
import org.perisai.shared.Texts;

/** Makes all files of a release. The same release gives the same bytes. */
final class ReportFiles {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=UTF-8";

    private ReportFiles() { }

    /**
     * What the ministry takes.
     *
     * @param courses titles of a course, or of a course and one of its modules, in a language
     */
    static List<ReportFile> internal(Release release, Texts texts, BiFunction<String, Language, List<Name>> courses) {
        List<ReportFile> files = new ArrayList<>(data(release, release.name(), false, texts));
        for (Language language : Language.all()) {
            files.add(new ReportFile(release.name() + "-" + language.tag() + ".xlsx", XLSX, false,
                    Workbooks.write(release, new Labels(texts, language, courses))));
        }
        return files;
    }

    /** What anybody takes, of a release that may be published. */
    static List<ReportFile> open(Release release, Texts texts) {
        return data(release, release.name() + "-open", true, texts);
    }

    private static List<ReportFile> data(Release release, String name, boolean open, Texts texts) {
        return List.of(new ReportFile(name + ".json", "application/json", open, ReleaseJson.write(release)),
                file(name + ".csv", CSV, open, FlatCsv.write(release)),
                file(name + ".csv-metadata.json", "application/csvm+json", open,
                        FlatCsv.metadata(release, name + ".csv", texts)),
                file(name + "-sdmx.csv", CSV, open, SdmxCsv.write(release)));
    }

    private static ReportFile file(String name, String mediaType, boolean open, String text) {
        return new ReportFile(name, mediaType, open, text.getBytes(StandardCharsets.UTF_8));
    }
}
