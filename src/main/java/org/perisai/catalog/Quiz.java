package org.perisai.catalog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.perisai.content.OptionText;
import org.perisai.content.Question;
import org.perisai.shared.web.Html;
import org.perisai.shared.web.T;

/**
 * The fields of a question as finished HTML, named {@code a}. A test has hundreds of such elements, and a view would
 * make a component of each, for every learner anew.
 */
@Named
@RequestScoped
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
        return Html.plain(html);
    }

    /**
     * The fields of a question.
     *
     * @param options in the order in which they are shown
     * @param given what was answered before; null when nothing was
     */
    public String fields(EditionBlock block, List<OptionText> options, List<String> given) {
        List<String> before = given == null ? List.of() : given;
        return switch (block.question().kind()) {
            case ONE -> choices("radio", options, before);
            case SEVERAL -> help("question.several") + choices("checkbox", options, before);
            case ORDER -> help("question.order") + places(block, before);
            case MATCH -> help("question.match") + pairs(block, before);
            case CLOZE -> help("question.cloze") + gaps(block, before);
            case NUMBER -> typed(block, "question.typeNumber", before);
            case TEXT -> typed(block, "question.typeText", before);
        };
    }

    private String choices(String type, List<OptionText> options, List<String> given) {
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < options.size(); i++) {
            OptionText option = options.get(i);
            drawn.append("<label class=\"opt\"><input type=\"").append(type).append("\" name=\"a\" value=\"")
                    .append(option.id()).append(given.contains(option.id()) ? "\" checked=\"checked\">" : "\">")
                    .append("<span>").append(option.html()).append("</span><kbd aria-hidden=\"true\">").append(i + 1)
                    .append("</kbd></label>");
        }
        return drawn.toString();
    }

    private String places(EditionBlock block, List<String> given) {
        StringBuilder drawn = new StringBuilder("<ol class=\"plain\">");
        List<OptionText> items = block.text().options();
        for (int i = 0; i < items.size(); i++) {
            String chosen = i < given.size() ? given.get(i) : "";
            drawn.append("<li class=\"field\">").append(label(block, i, inOurWords("question.place", i + 1)));
            select(drawn, block, i, "", items, chosen);
        }
        return drawn.append("</ol>").toString();
    }

    private String pairs(EditionBlock block, List<String> given) {
        StringBuilder drawn = new StringBuilder("<ul class=\"plain\">");
        List<OptionText> rows = block.text().options();
        for (int i = 0; i < rows.size(); i++) {
            String start = rows.get(i).id() + "=";
            String chosen = given.stream().filter(pair -> pair.startsWith(start)).findFirst().orElse("");
            drawn.append("<li class=\"field\">").append(label(block, i, rows.get(i).html()));
            select(drawn, block, i, start, block.text().matches(), chosen);
        }
        return drawn.append("</ul>").toString();
    }

    private void select(StringBuilder drawn, EditionBlock block, int index, String start, List<OptionText> options,
            String chosen) {
        drawn.append("<select id=\"").append(id(block, index)).append("\" name=\"a\"><option value=\"\">–</option>");
        for (OptionText option : options) {
            String value = start + option.id();
            drawn.append("<option value=\"").append(value).append(value.equals(chosen) ? "\" selected=\"selected\">" : "\">")
                    .append(Html.escaped(plain(option.html()))).append("</option>");
        }
        drawn.append("</select></li>");
    }

    /** The text of a cloze with a field in each gap. */
    private String gaps(EditionBlock block, List<String> given) {
        StringBuilder drawn = new StringBuilder();
        for (char letter : block.html().toCharArray()) {
            int gap = letter - FIRST_GAP;
            if (gap >= 0 && gap < 100) {
                drawn.append("<input class=\"blank\" name=\"a\" id=\"").append(id(block, gap))
                        .append("\" maxlength=\"100\" autocomplete=\"off\" aria-label=\"")
                        .append(Html.escaped(t.say("question.gap", gap + 1))).append("\" value=\"")
                        .append(Html.escaped(gap < given.size() ? given.get(gap) : "")).append("\">");
            } else {
                drawn.append(letter);
            }
        }
        return drawn.toString();
    }

    private String typed(EditionBlock block, String label, List<String> given) {
        return "<p class=\"field\">" + label(block, 0, inOurWords(label)) + "<input id=\"" + id(block, 0)
                + "\" name=\"a\" maxlength=\"200\" autocomplete=\"off\" value=\""
                + Html.escaped(given.isEmpty() ? "" : given.get(0)) + "\"></p>";
    }

    private static String label(EditionBlock block, int index, String html) {
        return "<label for=\"" + id(block, index) + "\">" + html + "</label>";
    }

    private String help(String key) {
        return "<p class=\"help\" lang=\"" + t.language().tag() + "\">" + Html.escaped(t.say(key)) + "</p>";
    }

    /** A word of the interface inside a question that may be in another language. */
    private String inOurWords(String key, Object... arguments) {
        String said = arguments.length == 0 ? t.say(key) : t.say(key, arguments[0]);
        return "<span lang=\"" + t.language().tag() + "\">" + Html.escaped(said) + "</span>";
    }

    private static String id(EditionBlock block, int index) {
        return block.question().id() + "-" + (index + 1);
    }
}
