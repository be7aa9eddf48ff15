package org.perisai.statistics;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.perisai.identity.SignedIn;
import org.perisai.shared.web.T;

/** The table of the page as a file: the same figures, the same hidden cells. */
@WebServlet("/get/ministry-csv")
public class MinistryCsvServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(MinistryCsvServlet.class.getName());

    @Inject
    private transient MinistryPage page;
    @Inject
    private transient SignedIn signedIn;
    @Inject
    private transient T t;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String country = signedIn.country().name();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(t.say("ministry.csv.data"), t.say("ministry.csv.country"), t.say("ministry.csv.year"),
                t.say("ministry.csv.code"), t.say("ministry.column." + page.by()), t.say("ministry.enrolled"),
                t.say("ministry.completed"), t.say("ministry.examined"), t.say("ministry.csv.passRate"),
                t.say("ministry.certified")));
        page.getLines().forEach(line -> rows.add(row(country, line, line.code(), line.name())));
        rows.add(row(country, page.total(), "_T", t.say("ministry.total")));
        LOG.log(Level.INFO, "person {0} took figures {1} {2} {3}", new Object[] {Long.toString(signedIn.id()), country,
            Integer.toString(page.year()), page.by()});
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"perisai-" + (page.demo() ? "demo-" : "")
                + country + "-" + page.year() + "-" + page.by() + ".csv\"");
        response.getOutputStream().write(SafeSheet.csv(rows).getBytes(StandardCharsets.UTF_8));
    }

    private List<String> row(String country, Line line, String code, String name) {
        return List.of(t.say(page.demo() ? "ministry.csv.demo" : "ministry.csv.real"), country,
                Integer.toString(page.year()), code, name, count(line.enrolled()), count(line.completed()),
                count(line.examined()), percent(line.passRate()), count(line.certified()));
    }

    private String count(Figure figure) {
        return figure.shown() ? Long.toString(figure.value()) : missing(figure);
    }

    private String percent(Figure figure) {
        return figure.shown() ? String.format(Locale.ROOT, "%.1f", figure.value() / 10.0) : missing(figure);
    }

    private String missing(Figure figure) {
        return figure.hidden() ? t.say("ministry.hidden") : "";
    }
}
