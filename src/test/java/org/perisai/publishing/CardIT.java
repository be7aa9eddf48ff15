package org.perisai.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.perisai.content.Finding;
import org.perisai.content.Question.Kind;
import org.perisai.content.SourceBlock;
import org.perisai.identity.PeopleInside;
import org.perisai.identity.Role;
import org.perisai.inside.Browserless;
import org.perisai.shared.DomainException;

/** The card of a course as a form, what is added to a course, and its pictures. */
@ArquillianTest
class CardIT {
    private static final Pattern MARK = Pattern.compile("name=\"(was-[^\"]+)\" value=\"([^\"]+)\"");
    private static final String KHMER = "translations/km/%s/" + StudioInside.MODULE;

    @Inject
    private StudioInside studio;
    @Inject
    private PeopleInside people;
    @Inject
    private Browserless browserless;
    @Inject
    private Drafts drafts;
    @Inject
    private DraftFiles files;
    @Inject
    private DraftPictures pictures;
    @Inject
    private Additions additions;
    @Inject
    private Reviews reviews;
    @Inject
    private Writing writing;
    private long author;
    private DraftCard draft;

    @Test
    void aFormThatChangesNothingChangesNothing() {
        String cookie = open("card-same");
        String before = card();
        Map<String, String> marks = marks(cookie);
        assertTrue(marks.containsKey("was-outcome-spot") && marks.containsKey("was-description"), marks::toString);
        assertEquals(303, send(cookie, marks, "title", "Links", "summary", "Read a link before you tap.", "outcome-spot",
                "Spot a false link", "draw-spot", "1", "minutes", "12", "attempts", "", "tag", "", "before", "", "description",
                "About **links**.").statusCode());
        assertEquals(before, card());
        assertEquals(1, number());
    }

    @Test
    void whatIsSentAfterTheSessionEndedIsGivenBackToBeSentAgain() {
        String cookie = open("card-late");
        HttpResponse<String> late = send(null, marks(cookie), "title", "Written \"late\"");
        assertEquals(401, late.statusCode());
        assertTrue(late.body().contains("name=\"title\" value=\"Written &quot;late&quot;\""), late.body());
        assertTrue(late.body().contains("action=\"/en/studio/card-late/card\""), late.body());
        assertEquals(1, number());
    }

    @Test
    void whatTwoPeopleChangeInDifferentFieldsIsKept() {
        String cookie = open("card-both");
        Map<String, String> seenByBoth = marks(cookie);
        assertEquals(303, send(cookie, seenByBoth, "summary", "Summary by one.", "outcome-spot", "Spot it").statusCode());
        assertEquals(303, send(cookie, seenByBoth, "title", "Title by another", "summary", "Read a link before you tap.",
                "tag", "DigComp:3.0:4.1", "new-1", "Report it", "new-1-draw", "0").statusCode());
        assertTrue(card().contains("title: Title by another\nsummary: Summary by one.\n"), this::card);
        assertTrue(card().contains("outcomes:\n  spot: Spot it\n  report-it: Report it\n"), this::card);
        assertTrue(card().contains("tags: [DigComp:3.0:4.1]\n"), this::card);
        assertTrue(card().contains("\n# Title by another\n"), this::card);
    }

    @Test
    void aFieldThatBothChangedIsAskedAbout() {
        String cookie = open("card-asked");
        Map<String, String> seenByBoth = marks(cookie);
        send(cookie, seenByBoth, "title", "By one");
        HttpResponse<String> asked = send(cookie, seenByBoth, "title", "By another");
        assertEquals(200, asked.statusCode());
        assertTrue(asked.body().contains("By one") && asked.body().contains("value=\"By another\""), asked.body());
        assertTrue(card().contains("title: By one\n"), this::card);
        assertEquals(303, send(cookie, marksIn(asked.body()), "title", "By another").statusCode());
        assertTrue(card().contains("title: By another\n"), this::card);
    }

    @Test
    void whatIsWrongIsSaidAndNotSaved() {
        String cookie = open("card-wrong");
        for (String[] field : List.of(new String[] {"minutes", "many"}, new String[] {"pass", "101"}, new String[] {"title", ""},
                new String[] {"review-by", "tomorrow"}, new String[] {"draw-spot", "x"}, new String[] {"drop-spot", "yes"})) {
            HttpResponse<String> page = send(cookie, marks(cookie), field);
            assertEquals(200, page.statusCode(), field[0]);
            assertTrue(page.body().contains("class=\"err\""), field[0]);
        }
        assertEquals(1, number());
    }

    @Test
    void modulesAndTestsAreAddedWithNamesOfTheirOwn() {
        open("card-added");
        assertEquals("03-xin-chao", additions.module(author, draft.id(), "Xin chào!", "LESSON"));
        assertEquals("04-xin-chao-2", additions.module(author, draft.id(), "Xin chào?", "CASE"));
        assertEquals("05-module", additions.module(author, draft.id(), "ភាសា", "STEPS"));
        additions.test(author, draft.id(), "pretest");
        assertEquals(List.of(), reviews.findings(author, draft.id()).stream().filter(Finding::isError).toList());
        additions.course(author, "card-begun", "Begun", "id", "Bayu", Kind.MATCH);
        assertThrows(DomainException.class, () -> additions.course(author, "card-begun", "Begun", "id", "Bayu", Kind.ONE));
        DraftCard begun = drafts.find(author, Scope.source("card-begun")).orElseThrow();
        assertEquals(List.of(), reviews.findings(author, begun.id()));
        reviews.submit(author, begun.id(), "First", false);
    }

    @Test
    void aPictureIsStoredOnceUnderASafeNameAndGoesOnlyWhenNobodyShowsIt() throws IOException {
        open("card-picture");
        byte[] sent = png();
        String name = pictures.add(author, draft.id(), new SentPicture("C:\\My Phone.PNG", sent));
        assertTrue(name.matches("my-phone\\.(png|jpg)"), name);
        assertEquals(name, pictures.add(author, draft.id(), new SentPicture("my phone.png", sent)));
        assertThrows(DomainException.class, () -> pictures.add(author, draft.id(), new SentPicture("a.png", new byte[] {1, 2})));
        assertEquals(1, pictures.sizes(draft).size());
        String path = draft.scope().folder() + StudioInside.MODULE;
        DraftFile module = files.find(draft, path).orElseThrow();
        Saved shown = writing.save(author, draft.id(), path, StudioInside.bytes(module.text().replace("Opening words.",
                "![](img/" + name + ")")), module.number());
        assertThrows(DomainException.class, () -> pictures.remove(author, draft.id(), name));
        DomainException noWords = assertThrows(DomainException.class, () -> reviews.submit(author, draft.id(), "", false));
        assertEquals("publishing.refused.words", noWords.key());
        writing.save(author, draft.id(), path, module.body(), shown.file().number());
        pictures.remove(author, draft.id(), name);
        assertFalse(files.find(draft, draft.scope().folder() + "img/" + name).isPresent());
    }

    @Test
    void aPictureThatOnlyAStaleTranslationStillShowsKeepsNobodyFromPublishing() throws IOException {
        String course = "card-stale-picture";
        SortedMap<String, byte[]> published = StudioInside.files(course);
        String source = text(published, "courses/" + course + "/" + StudioInside.MODULE)
                .replace("Opening words.", "Opening words ![a phone](img/phone.png)");
        String khmer = text(published, KHMER.formatted(course)).replace("ពាក្យបើក។", "ពាក្យបើក ![ទូរសព្ទ](img/phone.png)")
                .replaceFirst("blocks: .*", "blocks: " + SourceBlock.of(StudioInside.MODULE, source).stream()
                        .map(SourceBlock::hash).collect(Collectors.joining(" ")));
        published.put("courses/" + course + "/" + StudioInside.MODULE, StudioInside.bytes(source));
        published.put(KHMER.formatted(course), StudioInside.bytes(khmer));
        published.put("courses/" + course + "/img/phone.png", png());
        studio.publish(course, published);
        String page = "/km/courses/" + course + "/links";
        assertTrue(browserless.get(null, page).body().contains("alt=\"ទូរសព្ទ\""));
        author = studio.enter("Bayu", Role.INSTRUCTOR);
        draft = studio.edited(author, Scope.source(course), StudioInside.MODULE,
                text -> text.replace("Opening words ![a phone](img/phone.png)", "Other opening words."));
        pictures.remove(author, draft.id(), "phone.png");
        assertEquals(List.of("PICTURE-GONE"), reviews.findings(author, draft.id()).stream()
                .filter(finding -> finding.file().equals(KHMER.formatted(course))).map(Finding::code).toList());
        reviews.submit(author, draft.id(), "", false);
        studio.approve(studio.enter("Sri", Role.REVIEWER), drafts.get(author, draft.id()));
        String read = browserless.get(null, page).body();
        assertTrue(read.contains("Other opening words."), read);
        assertTrue(read.contains("ម្ចាស់នៅមុនសញ្ញា។"), "the other blocks stay");
        assertFalse(read.contains("phone.png"), read);
    }

    @Test
    void aPictureThatAFreshTranslationHasForItselfStays() throws IOException {
        String course = "card-own-picture";
        SortedMap<String, byte[]> published = StudioInside.files(course);
        published.put(KHMER.formatted(course), StudioInside.bytes(text(published, KHMER.formatted(course))
                .replace("ពាក្យបើក។", "ពាក្យបើក ![ទូរសព្ទ](img/phone.png)")));
        published.put("courses/" + course + "/img/phone.png", png());
        studio.publish(course, published);
        author = studio.enter("Bayu", Role.INSTRUCTOR);
        draft = drafts.open(author, Scope.source(course));
        DomainException shown = assertThrows(DomainException.class, () -> pictures.remove(author, draft.id(), "phone.png"));
        assertEquals("publishing.refused.shown", shown.key());
        assertEquals(1, pictures.sizes(draft).size());
    }

    private static String text(SortedMap<String, byte[]> files, String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    private String open(String course) {
        studio.publish(course, StudioInside.files(course));
        author = studio.enter("Bayu", Role.INSTRUCTOR);
        draft = drafts.open(author, Scope.source(course));
        return people.cookie(author);
    }

    private String card() {
        return files.find(draft, draft.scope().folder() + "course.md").orElseThrow().text();
    }

    private int number() {
        return files.find(draft, draft.scope().folder() + "course.md").orElseThrow().number();
    }

    private Map<String, String> marks(String cookie) {
        return marksIn(browserless.get(cookie, "/en/studio/" + draft.course() + "/card").body());
    }

    private static Map<String, String> marksIn(String page) {
        Map<String, String> marks = new LinkedHashMap<>();
        Matcher found = MARK.matcher(page);
        while (found.find()) {
            marks.put(found.group(1), found.group(2));
        }
        return marks;
    }

    private HttpResponse<String> send(String cookie, Map<String, String> marks, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        marks.forEach((name, mark) -> all.addAll(List.of(name, mark)));
        return browserless.post(cookie, "/en/studio/" + draft.course() + "/card", all.toArray(String[]::new));
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
