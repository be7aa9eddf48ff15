package org.perisai.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.perisai.shared.web.T;

/** What a view needs to draw a question's fields. */
@Named
@ApplicationScoped
public class Quiz {
    private static final char FIRST_GAP = '\uE000';

    private T t;

    /** For CDI. */
    protected Quiz() { }

    @Inject
    Quiz(T t) {
        this.t = t;
    }

    /** Finished HTML as plain text, for an option of a list. */
    public String plain(String html) {
        return html.replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
                .replace("&#39;", "'").replace("&#34;", "\"").replace("&amp;", "&");
    }

    /** The text of a cloze with a field in each gap. */
    public String gaps(String html, String name, String question, List<String> given) {
        StringBuilder drawn = new StringBuilder();
        for (char letter : html.toCharArray()) {
            int gap = letter - FIRST_GAP;
            if (gap >= 0 && gap < 100) {
                String value = given != null && gap < given.size() ? given.get(gap) : "";
                drawn.append("<input class=\"blank\" name=\"").append(name).append("\" id=\"").append(question).append('-')
                        .append(gap + 1).append("\" maxlength=\"100\" autocomplete=\"off\" aria-label=\"")
                        .append(Answered.escaped(t.say("question.gap", gap + 1))).append("\" value=\"")
                        .append(Answered.escaped(value)).append("\">");
            } else {
                drawn.append(letter);
            }
        }
        return drawn.toString();
    }
}
