package org.perisai.items;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionBlock;
import org.perisai.catalog.EditionSection;
import org.perisai.catalog.Quiz;
import org.perisai.identity.SignedIn;
import org.perisai.shared.web.Form.Choice;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;
import org.perisai.shared.web.T;

/** The questions of the final test of a course, with their figures. */
@Named
@RequestScoped
public class QuestionsPage {
    private Items items;
    private Catalog catalog;
    private Quiz quiz;
    private SignedIn signedIn;
    private Here here;
    private T t;
    private Edition edition;
    private Sample sample;
    private Items.Standing standing;
    private List<TestFigure> tests;
    private List<Row> rows;

    /** For CDI. */
    protected QuestionsPage() { }

    @Inject
    QuestionsPage(Items items, Catalog catalog, Quiz quiz, SignedIn signedIn, Here here, T t) {
        this.items = items;
        this.catalog = catalog;
        this.quiz = quiz;
        this.signedIn = signedIn;
        this.here = here;
        this.t = t;
    }

    /**
     * A question of the list.
     *
     * @param place in the file, counted from 1
     * @param figure null where nothing was answered
     */
    public record Row(int place, String id, String title, String lang, ItemFigure figure) {
        /** Whether there are enough learners to say something. */
        public boolean enough() {
            return figure != null && figure.enough();
        }

        /** Learners who got it. */
        public int n() {
            return figure == null ? 0 : figure.n();
        }

        /** For sorting: what isn't known comes first. */
        public double difficulty() {
            return enough() ? figure.difficulty() : -1;
        }

        /** For sorting: what isn't known comes first. */
        public double correlation() {
            return enough() && figure.correlation() != null ? figure.correlation() : -2;
        }

        /** For sorting: what isn't known comes first. */
        public int seconds() {
            return enough() && figure.seconds() != null ? figure.seconds() : -1;
        }

        /** For sorting: the worst last. */
        public int trouble() {
            return figure == null ? 0 : figure.flags().stream().mapToInt(flag -> flag.look().equals("bad") ? 100 : 10).sum()
                    + figure.languages().size();
        }
    }

    @PostConstruct
    void find() {
        String course = here.part("course");
        edition = catalog.find(course, here.language()).orElseThrow(NotFound::new);
        sample = Sample.named(here.field("sample"));
        standing = items.standing(course).orElse(new Items.Standing(null, null, 0, 0));
        tests = items.tests(course, sample);
        Map<String, ItemFigure> figures = items.latest(course, sample);
        rows = new ArrayList<>();
        for (EditionSection section : edition.exam() == null ? List.<EditionSection>of() : edition.exam().sections()) {
            for (EditionBlock block : section.questions()) {
                rows.add(new Row(rows.size() + 1, block.questionId(), quiz.plain(block.text().title()), block.lang(),
                        figures.get(block.questionId())));
            }
        }
    }

    /** The published version of the course. */
    public Edition edition() {
        return edition;
    }

    /** Its questions, one list, so that it can be sorted. */
    public List<Row> getRows() {
        return rows;
    }

    /** Its tests, the latest first. */
    public List<TestFigure> tests() {
        return tests;
    }

    /** Which attempts the figures are made of, as an address names it. */
    public String sample() {
        return sample.word();
    }

    /** The samples. */
    public List<Choice> samples() {
        return Arrays.stream(Sample.values()).map(each -> new Choice(each.word(), t.say("items.sample." + each.word())))
                .toList();
    }

    /** When they were computed, in words. */
    public String computed() {
        return standing.computedAt() == null ? t.say("items.never")
                : t.say("items.computed", t.moment(standing.computedAt(), signedIn.country()), standing.attempts(), standing.answers());
    }

    /** Whether new figures are on their way. */
    public boolean waiting() {
        return standing.askedAt() != null;
    }
}
