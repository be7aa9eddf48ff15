package org.perisai.assessment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionBlock;
import org.perisai.content.OptionText;
import org.perisai.identity.SignedIn;
import org.perisai.shared.web.Here;

/** One question of an open attempt, or the list of all before it is handed in; then it leads on to the result. */
@Named
@RequestScoped
public class TestPage {
    private Attempts attempts;
    private Catalog catalog;
    private SignedIn signedIn;
    private Here here;
    private AttemptCard attempt;
    private Edition edition;
    private List<EditionBlock> questions;
    private Map<String, Answer> answers;
    private int number;
    private List<Step> steps;

    /** For CDI. */
    protected TestPage() { }

    @Inject
    TestPage(Attempts attempts, Catalog catalog, SignedIn signedIn, Here here) {
        this.attempts = attempts;
        this.catalog = catalog;
        this.signedIn = signedIn;
        this.here = here;
    }

    /**
     * A question in the list of all.
     *
     * @param number counted from 1
     * @param href its page
     * @param look class of its stitch: now, done or neither
     */
    public record Step(EditionBlock question, int number, String href, boolean current, boolean answered, String look) { }

    @PostConstruct
    void find() {
        attempt = attempts.get(signedIn.id(), here.part("attempt"));
        if (!attempt.open()) {
            here.go("tests/" + attempt.publicId() + "/result");
        }
        edition = catalog.edition(attempt.versionId(), here.language());
        questions = Draw.questions(edition, attempt.seed());
        answers = attempts.answers(attempt);
        String asked = here.field("n");
        number = asked.matches("\\d{1,3}") ? Math.max(1, Math.min(questions.size(), Integer.parseInt(asked))) : 1;
        steps = IntStream.range(0, questions.size()).mapToObj(this::step).toList();
    }

    private Step step(int index) {
        EditionBlock question = questions.get(index);
        boolean current = !reviewing() && index + 1 == number;
        boolean answered = answered(question);
        return new Step(question, index + 1, address() + "?n=" + (index + 1), current, answered,
                current ? "n" : answered ? "d" : "");
    }

    /** The attempt. */
    public AttemptCard attempt() {
        return attempt;
    }

    /** The course in the reader's language, in the version of the attempt. */
    public Edition edition() {
        return edition;
    }

    /** The drawn questions in their order. */
    public List<EditionBlock> questions() {
        return questions;
    }

    /** All questions, as the page lists them. */
    public List<Step> steps() {
        return steps;
    }

    /** This page, without what it shows. */
    public String address() {
        return here.to("tests/" + attempt.publicId());
    }

    /** Number of the question that is shown, counted from 1. */
    public int number() {
        return number;
    }

    /** Whether the list of all questions is shown. */
    public boolean reviewing() {
        return here.field("n").equals("review");
    }

    /** The question that is shown. */
    public EditionBlock question() {
        return questions.get(number - 1);
    }

    /** The options of a question in the order of this attempt. */
    public List<OptionText> options(EditionBlock question) {
        return Draw.options(question, attempt.seed());
    }

    /** What was given for a question so far; null when nothing. */
    public List<String> given(EditionBlock question) {
        return answered(question) ? answers.get(question.question().id()).given() : null;
    }

    /** Whether a question is answered. */
    public boolean answered(EditionBlock question) {
        return answers.containsKey(question.question().id());
    }

    /** How many are answered. */
    public long answeredCount() {
        return questions.stream().filter(this::answered).count();
    }
}
