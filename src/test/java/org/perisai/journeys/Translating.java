package org.perisai.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.perisai.shared.Language;

/**
 * A course whose translator and reviewer work without a browser, where a test only needs what comes of it.
 *
 * @param into the language of the translation
 */
record Translating(Learner translator, Learner reviewer, Language into, String course) {
    private static final Pattern FORM = Pattern.compile("(?s)<form[^>]* data-block=\".*?</form>");
    private static final Pattern FIELD = Pattern.compile("<textarea[^>]* name=\"(t[.][^\"]+)\"");

    /** Translates the first block of a file that holds some words of the source. */
    Translating write(String file, String source, String text) {
        String bench = "translations/" + into.tag() + "/" + course + "/" + file;
        String form = FORM.matcher(translator.get(bench).body()).results().map(result -> result.group())
                .filter(each -> each.replaceAll("<del>.*?</del>|<[^>]*>", "").contains(source)).findFirst()
                .orElseThrow(() -> new IllegalStateException(source));
        List<String> fields = new ArrayList<>(List.of("block", Learner.first("name=\"block\" value=\"([^\"]+)\"", form),
                "number", Learner.first("name=\"number\" value=\"(\\d+)\"", form)));
        Matcher field = FIELD.matcher(form);
        while (field.find()) {
            fields.addAll(List.of(field.group(1), text));
        }
        translator.go(bench, fields.toArray(String[]::new));
        return this;
    }

    /** Asks for a review. */
    Translating submit() {
        translator.go("translations/" + into.tag() + "/" + course, "do", "submit", "note", "Changed.");
        return this;
    }

    /** The reviewer publishes it. */
    Translating approve() {
        reviewer.go(review(), "do", "approve", "submission", submission());
        return this;
    }

    /** The reviewer says something of the first block that has changed, and sends the draft back. */
    Translating giveBack(String words, String reason) {
        String form = Learner.first("(?s)(<input type=\"hidden\" name=\"file\".*?</form>)", reviewer.get(review()).body());
        reviewer.go(review(), "do", "comment", "file", Learner.first("name=\"file\" value=\"([^\"]+)\"", form), "block",
                Learner.first("name=\"block\" value=\"([^\"]+)\"", form), "body", words);
        reviewer.go(review(), "do", "return", "submission", submission(), "body", reason);
        return this;
    }

    private String review() {
        return "translations/review/" + into.tag() + "/" + course;
    }

    private String submission() {
        return Learner.first("name=\"submission\" value=\"([^\"]+)\"", reviewer.get(review()).body());
    }
}
