package org.perisai.assessment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionBlock;
import org.perisai.catalog.Quiz;
import org.perisai.content.Question;
import org.perisai.identity.SignedIn;
import org.perisai.shared.web.Assets;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.Html;
import org.perisai.shared.web.NotFound;
import org.perisai.shared.web.Outlines;
import org.perisai.shared.web.T;

/** What comes into the outlines of a test: the learner's own attempt in its course's words. */
@RequestScoped
public class Paper {
    private Attempts attempts;
    private Catalog catalog;
    private SignedIn signedIn;
    private Here here;
    private T t;
    private Quiz quiz;
    private Assets assets;
    private AttemptCard attempt;
    private Edition edition;
    private List<EditionBlock> questions;
    /** Null when the attempt is handed in. */
    private Map<String, Answer> answers;

    /** For CDI. */
    protected Paper() { }

    @Inject
    Paper(Attempts attempts, Catalog catalog, SignedIn signedIn, Here here, T t, Quiz quiz, Assets assets) {
        this.attempts = attempts;
        this.catalog = catalog;
        this.signedIn = signedIn;
        this.here = here;
        this.t = t;
        this.quiz = quiz;
        this.assets = assets;
    }

    /** @throws NotFound when the address names no attempt of the reader */
    @PostConstruct
    void find() {
        attempt = attempts.opened(signedIn.id(), here.part("attempt"));
        edition = catalog.edition(attempt.versionId(), here.language());
        questions = Draw.questions(edition, attempt);
        answers = attempts.soFar(attempt).orElse(null);
    }

    /** Whether the attempt still takes answers; only then there is something to show. */
    boolean open() {
        return answers != null;
    }

    /** Address of the attempt. */
    String address() {
        return here.to("tests/" + attempt.publicId());
    }

    /** How many questions there are. */
    int total() {
        return questions.size();
    }

    /** What the page of a question has around its form, by place. */
    Map<String, String> page(int number, String form) {
        Map<String, String> places = head(number);
        places.put("which", Html.escaped(t.say("test.question", number, total())));
        places.put("form", form);
        places.put("numbers", each(question -> item(question, number)));
        return places;
    }

    /** What the list of all questions has, by place. */
    Map<String, String> review() {
        Map<String, String> places = head(0);
        int missing = total() - answered();
        places.put("missing", missing == 0 ? "" : "<p>" + Html.escaped(t.say("test.missing", missing)) + "</p>");
        places.put("rows", each(this::row));
        places.put("last", Integer.toString(total()));
        return places;
    }

    /** What the form of a question has, by place. */
    Map<String, String> form(int number) {
        EditionBlock block = questions.get(number - 1);
        Map<String, String> places = new HashMap<>();
        places.put("base", address());
        places.put("number", Integer.toString(number));
        places.put("lang", block.lang());
        places.put("question", block.questionId());
        places.put("next", number < total() ? Integer.toString(number + 1) : "review");
        places.put("before", Integer.toString(Math.max(1, number - 1)));
        places.put("title", block.text().title());
        places.put("text", block.question().kind() == Question.Kind.CLOZE ? "" : block.html());
        places.put("fields", quiz.fields(block, Draw.options(block, attempt.seed()), given(block)));
        places.put("back", number == 1 ? "" : "<button class=\"btn alt\" name=\"go\" value=\"back\">"
                + Html.escaped(t.say("test.back")) + "</button>");
        return places;
    }

    private Map<String, String> head(int current) {
        Map<String, String> places = new HashMap<>();
        places.put(Outlines.READER, Html.escaped(signedIn.shortName()));
        places.put("attempt", attempt.publicId());
        places.put("test", Html.escaped(t.say(attempt.kind() == AttemptKind.FINAL ? "test.title" : "pretest.title")));
        places.put("base", address());
        places.put("courseLang", edition.cardLang());
        places.put("course", Html.escaped(edition.card().title()));
        places.put("answered", Html.escaped(t.say("test.answeredOf", answered(), total())));
        places.put("stitches", each(number -> "<i class=\"" + (number == current ? "n" : answered(number) ? "d" : "")
                + "\"></i>"));
        return places;
    }

    private String item(int number, int current) {
        String link = "<li><a href=\"" + address() + "?n=" + number;
        if (number == current) {
            return link + "\" aria-current=\"true\">" + number + "</a></li>";
        }
        return link + "\">" + number + (answered(number) ? "<span class=\"vh\">, " + Html.escaped(t.say("test.answered"))
                + "</span>" + assets.icon("check") : "") + "</a></li>";
    }

    private String row(int number) {
        EditionBlock block = questions.get(number - 1);
        return "<li><h3 class=\"h4\"><a href=\"" + address() + "?n=" + number + "\" lang=\"" + block.lang() + "\">"
                + Html.escaped(quiz.plain(block.text().title())) + "</a></h3><p class=\"meta\">"
                + Html.escaped(t.say(answered(number) ? "test.answered" : "test.open")) + "</p></li>";
    }

    private String each(IntFunction<String> html) {
        return IntStream.rangeClosed(1, total()).mapToObj(html).collect(Collectors.joining());
    }

    private List<String> given(EditionBlock block) {
        Answer answer = answers.get(block.questionId());
        return answer == null ? null : answer.given();
    }

    private boolean answered(int number) {
        return answers.containsKey(questions.get(number - 1).questionId());
    }

    private int answered() {
        return (int) IntStream.rangeClosed(1, total()).filter(this::answered).count();
    }
}
