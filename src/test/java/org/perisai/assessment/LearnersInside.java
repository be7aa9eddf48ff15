package org.perisai.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionBlock;
import org.perisai.content.Question;
import org.perisai.content.QuestionText;
import org.perisai.identity.PeopleInside;
import org.perisai.learning.Progress;
import org.perisai.shared.Country;
import org.perisai.shared.Language;

/** Learners who have come so far that a test can begin with them. The last one made is signed in. */
@RequestScoped
public class LearnersInside {
    /** The course that they take. */
    public static final String COURSE = "safe-online";

    @Inject
    private PeopleInside people;
    @Inject
    private Catalog catalog;
    @Inject
    private Progress progress;
    @Inject
    private Attempts attempts;

    /** Somebody who has done every section. */
    public long ready(String name, Country country, Language language) {
        return ready(name, country, language, COURSE);
    }

    /** Somebody who has done every section of a course. */
    public long ready(String name, Country country, Language language, String course) {
        long person = people.make(name, country, language);
        finish(person, language, course);
        return person;
    }

    /** Somebody does every section of a course. */
    public void finish(long person, Language language, String course) {
        people.enter(person);
        Edition edition = catalog.find(course, language).orElseThrow();
        edition.modules().forEach(module -> progress.finish(person, edition, module, module.steps()));
    }

    /** A module of that course. */
    public String module() {
        return catalog.find(COURSE, Language.EN).orElseThrow().modules().get(0).id();
    }

    /** Takes the test with so many wrong answers and hands it in. */
    public AttemptCard take(long person, Language language, int wrong) {
        return take(person, COURSE, language, wrong);
    }

    /** The same in any course. */
    AttemptCard take(long person, String course, Language language, int wrong) {
        AttemptCard attempt = attempts.start(person, course, language);
        List<EditionBlock> questions = questions(attempt, language);
        for (int i = wrong; i < questions.size(); i++) {
            EditionBlock question = questions.get(i);
            attempts.answer(person, attempt.publicId(), new Answer(question.questionId(), right(question), i, language));
        }
        return attempts.handIn(person, attempt.publicId());
    }

    /** The questions of an attempt in their order. */
    public List<EditionBlock> questions(AttemptCard attempt, Language language) {
        return Draw.questions(catalog.edition(attempt.versionId(), language), attempt);
    }

    /** What is right. */
    public static List<String> right(EditionBlock block) {
        Question question = block.question();
        QuestionText text = block.text();
        return switch (question.kind()) {
            case ONE, SEVERAL, ORDER, MATCH -> question.key().right();
            case NUMBER -> List.of(question.key().number().toPlainString());
            case TEXT, CLOZE -> text.accepted().stream().map(words -> words.get(0)).toList();
        };
    }
}
