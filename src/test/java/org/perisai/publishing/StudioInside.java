package org.perisai.publishing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.perisai.catalog.Provenance;
import org.perisai.catalog.Publisher;
import org.perisai.content.Checked;
import org.perisai.content.CourseFiles;
import org.perisai.content.SourceBlock;
import org.perisai.identity.PeopleInside;
import org.perisai.identity.Role;
import org.perisai.inside.LinksCourse;
import org.perisai.shared.Country;
import org.perisai.shared.Language;

/** A small course with a Khmer translation, and people who write and review it. */
@RequestScoped
public class StudioInside {
    /** Name of the module that the tests edit. */
    public static final String MODULE = "01-links.md";
    /** Words of it that they change. */
    public static final String WORDS = "The owner stands before the slash.";
    private static final String LINKS = """
        ---
        title: Read a link
        minutes: 12
        outcomes: [spot]
        ---
        # Read a link

        Opening words.

        ## Who owns it? {#owner}

        The owner stands before the slash.

        ### Whose address is it? {.quiz #q-owner}

        - [ ] `post.example.pay.test` {#a}
          > It belongs to pay.test.
        - [x] `www.post.example` {#b}
          > Yes.
        """;
    private static final String PASSWORDS = """
        ---
        title: Passwords
        minutes: 10
        outcomes: [spot]
        ---
        # Passwords

        Long ones are better.

        ## How long? {#long}

        Four words make a good one.
        """;
    private static final String EXAM = """
        ---
        title: Final test
        ---
        # Final test

        ## Spot {outcome=spot}

        ### Which one is false? {.quiz #x-false}

        - [x] `bank.example.pay.test` {#a}
          > Yes.
        - [ ] `www.bank.example` {#b}
          > This one is right.
        """;
    private static final String KHMER = """
        ---
        of: COURSE/01-links
        lang: km
        blocks: BLOCKS
        state: reviewed
        ---
        # អានតំណ

        ពាក្យបើក។

        ## តើវាជារបស់នរណា? {#owner}

        ម្ចាស់នៅមុនសញ្ញា។

        ### តើអាសយដ្ឋាននេះជារបស់នរណា? {.quiz #q-owner}

        - `post.example.pay.test` {#a}
          > វាជារបស់ pay.test។
        - `www.post.example` {#b}
          > ត្រូវ។
        """;

    @Inject
    private Publisher publisher;
    @Inject
    private PeopleInside people;
    @Inject
    private Drafts drafts;
    @Inject
    private Writing writing;
    @Inject
    private Reviews reviews;

    /** The files of the course. */
    public static SortedMap<String, byte[]> files(String course) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        put(files, "courses/" + course + "/course.md", LinksCourse.CARD.replace("pass: 70\n", "pass: 50\ndraw: {spot: 1}\n"));
        put(files, "courses/" + course + "/" + MODULE, LINKS);
        put(files, "courses/" + course + "/02-passwords.md", PASSWORDS);
        put(files, "courses/" + course + "/exam.md", EXAM);
        put(files, "translations/km/" + course + "/" + MODULE, KHMER.replace("COURSE", course)
                .replace("BLOCKS", SourceBlock.of(MODULE, LINKS).stream().map(SourceBlock::hash)
                        .collect(Collectors.joining(" "))));
        return files;
    }

    /** Publishes files as those of the installation; the id of the version. */
    public long publish(String course, SortedMap<String, byte[]> files) {
        return publish(course, files, Provenance.FILES);
    }

    /** Publishes files as the studio does whose author wants to ask people who passed. */
    public long publishAndAsk(String course, SortedMap<String, byte[]> files) {
        return publish(course, files, new Provenance(Provenance.Origin.STUDIO, null, null, "", true));
    }

    private long publish(String course, SortedMap<String, byte[]> files, Provenance by) {
        CourseFiles read = new CourseFiles(files, List.of(), Clock.systemUTC());
        Checked checked = read.check(course);
        if (!checked.publishable()) {
            throw new IllegalStateException(checked.findings().toString());
        }
        return publisher.publish(checked, read, by).orElseThrow();
    }

    /** Somebody new with these roles, signed in for the request that the test runs in. */
    public long enter(String name, Role... roles) {
        long person = people.make(name, Country.ID, Language.ID);
        for (Role role : roles) {
            people.give(person, role);
        }
        people.enter(person);
        return person;
    }

    /** The draft of a scope with one file changed, by a person who is signed in now. */
    public DraftCard edited(long person, Scope scope, String name, UnaryOperator<String> change) {
        people.enter(person);
        DraftCard draft = drafts.open(person, scope);
        DraftFile file = writing.file(person, draft.id(), scope.folder() + name).orElseThrow();
        Saved saved = writing.save(person, draft.id(), file.path(), bytes(change.apply(file.text())), file.number());
        if (!saved.kept()) {
            throw new IllegalStateException("somebody else saved " + file.path());
        }
        return draft;
    }

    /** The same, submitted. */
    public DraftCard submitted(long person, Scope scope, String name, UnaryOperator<String> change) {
        DraftCard draft = edited(person, scope, name, change);
        reviews.submit(person, draft.id(), "Other words", false);
        return drafts.get(person, draft.id());
    }

    /** A reviewer publishes a draft as it was submitted; the id of the version. */
    public long approve(long reviewer, DraftCard draft) {
        people.enter(reviewer);
        return reviews.approve(reviewer, draft.id(), drafts.get(reviewer, draft.id()).submittedAt());
    }

    /** A text as a file holds it. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void put(SortedMap<String, byte[]> files, String path, String text) {
        files.put(path, bytes(text));
    }
}
