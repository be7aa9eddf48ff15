package org.perisai.translating;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The status of all languages as a file: codes and plain numbers, one row a language and course. */
@WebServlet("/get/translation-status")
public class StatusServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient StatusPage page;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StringWriter sheet = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(sheet)) {
            csv.writeRecord("lang", "course", "blocks", "fresh", "reviewed", "fresh_percent", "reviewed_percent",
                    "words_waiting", "oldest_urgent_days", "median_days");
            page.all().forEach(row -> csv.writeRecord(row.language().tag(), row.course() == null ? "" : row.course(),
                    number(row.blocks()), number(row.fresh()), number(row.reviewed()), percent(row.freshShare()),
                    percent(row.reviewedShare()), number(row.words()), number(row.oldestUrgent()), number(row.medianDays())));
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"perisai-translations.csv\"");
        response.getOutputStream().write(sheet.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String number(Long number) {
        return number == null ? "" : number.toString();
    }

    private static String percent(long tenths) {
        return String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }
}
