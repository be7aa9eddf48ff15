package org.perisai.translating;

import java.util.List;
import org.perisai.content.Difference.Run;
import org.perisai.shared.web.Html;

/** Texts with their changes and locked pieces marked, as finished HTML. */
final class Marks {
    private Marks() {
    }

    /** @param buttons whether a locked piece can be put where the translator writes */
    static String html(List<Run> runs, boolean buttons) {
        StringBuilder html = new StringBuilder();
        for (Run run : runs) {
            String inner = run.locked() == null ? words(run.text()) : locked(run, buttons);
            html.append(switch (run.change()) {
                case SAME -> inner;
                case ADDED -> "<ins>" + inner + "</ins>";
                case REMOVED -> "<del>" + inner + "</del>";
            });
        }
        return html.toString();
    }

    private static String words(String text) {
        return Html.escaped(text).replace("\n", "<br>");
    }

    /** The end of a link says only its number: what it leads to stands at its beginning. */
    private static String locked(Run run, boolean buttons) {
        boolean end = run.text().startsWith("⟦/");
        String shown = Html.escaped(run.text()) + (end ? "" : "<code>" + Html.escaped(run.locked().shown()) + "</code>");
        return buttons ? "<button type=\"button\" class=\"lock\" data-sign=\"" + Html.escaped(run.text()) + "\">" + shown + "</button>"
                : "<span class=\"lock\">" + shown + "</span>";
    }
}
