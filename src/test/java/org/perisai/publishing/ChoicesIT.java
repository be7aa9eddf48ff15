package org.perisai.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.perisai.identity.PeopleInside;
import org.perisai.identity.Role;
import org.perisai.inside.Browserless;

/** Forms are sent as a browser sends them: an option without a value would send its label. */
@ArquillianTest
class ChoicesIT {
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
    private DraftCard draft;

    @Test
    void aCardThatIsSentAsItIsDrawnStaysAsItIs() {
        String cookie = begin("choices-card");
        String path = draft.scope().folder() + "course.md";
        DraftFile before = files.find(draft, path).orElseThrow();
        String address = "/en/studio/choices-card/card";
        List<String> fields = fields(form(cookie, address, "select[name=tag]"));
        assertTrue(fields.contains("before"), fields::toString);
        HttpResponse<String> saved = browserless.post(cookie, address, fields.toArray(String[]::new));
        assertEquals(303, saved.statusCode(), saved.body());
        assertEquals(before.number(), files.find(draft, path).orElseThrow().number());
    }

    @Test
    void whatACardHasThatNoListKnowsStaysWhenSomethingElseIsChanged() {
        SortedMap<String, byte[]> files = StudioInside.files("choices-own");
        String path = "courses/choices-own/course.md";
        files.put(path, StudioInside.bytes(new String(files.get(path), StandardCharsets.UTF_8)
                .replace("pass: 50\n", "pass: 50\ntags: [House:2:own, NICE:2.2.0:PD-WRL-003]\n")));
        String cookie = begin("choices-own", files);
        String address = "/en/studio/choices-own/card";
        List<String> fields = fields(form(cookie, address, "select[name=tag]"));
        fields.set(fields.indexOf("title") + 1, "Another title");
        assertEquals(303, browserless.post(cookie, address, fields.toArray(String[]::new)).statusCode());
        assertEquals(new String(files.get(path), StandardCharsets.UTF_8).replace("title: Links", "title: Another title")
                .replace("# Links", "# Another title"), text(path));
    }

    @Test
    void anOutcomeGoesWithItsDrawAndTheLastOneStays() {
        String cookie = begin("choices-drop");
        String address = "/en/studio/choices-drop/card";
        List<String> fields = fields(form(cookie, address, "select[name=tag]"));
        fields.addAll(List.of("drop-spot", "yes"));
        HttpResponse<String> refused = browserless.post(cookie, address, fields.toArray(String[]::new));
        assertEquals(200, refused.statusCode());
        assertTrue(refused.body().contains("class=\"err\""), refused.body());
        fields.set(fields.indexOf("new-1") + 1, "Report it");
        assertEquals(303, browserless.post(cookie, address, fields.toArray(String[]::new)).statusCode());
        String card = text("courses/choices-drop/course.md");
        assertTrue(card.contains("outcomes:\n  report-it: Report it\n") && !card.contains("draw:"), card);
    }

    private String text(String path) {
        return files.find(draft, path).orElseThrow().text();
    }

    @Test
    void theCourseItselfIsBroughtBackByTheFirstChoice() {
        String cookie = begin("choices-back");
        String address = "/en/studio/choices-back/versions";
        List<String> fields = fields(form(cookie, address, "select#what"));
        assertEquals("", value(fields, "lang"));
        HttpResponse<String> back = browserless.post(cookie, address, fields.toArray(String[]::new));
        assertEquals(303, back.statusCode(), back.body());
        assertTrue(back.headers().firstValue("Location").orElse("").endsWith("/studio/choices-back/review"),
                back.headers().toString());
    }

    @Test
    void nothingIsAChoice() {
        String cookie = begin("choices-none");
        for (String[] list : new String[][] {{"studio/remarks", "course"}, {"studio/remarks", "lang"}}) {
            List<String> fields = fields(form(cookie, "/en/" + list[0], "select[name=" + list[1] + "]"));
            assertEquals("", value(fields, list[1]), list[1]);
        }
    }

    private String begin(String course) {
        return begin(course, StudioInside.files(course));
    }

    private String begin(String course, SortedMap<String, byte[]> published) {
        studio.publish(course, published);
        long author = studio.enter("Bayu", Role.INSTRUCTOR);
        draft = drafts.open(author, Scope.source(course));
        return people.cookie(author);
    }

    private Element form(String cookie, String address, String holding) {
        HttpResponse<String> page = browserless.get(cookie, address);
        assertEquals(200, page.statusCode(), address);
        Element field = Jsoup.parse(page.body()).selectFirst(holding);
        assertNotNull(field, page.body());
        return field.closest("form");
    }

    /** Names and values in turn. */
    private static List<String> fields(Element form) {
        List<String> fields = new ArrayList<>();
        for (Element field : form.select("input[name], textarea[name], select[name], button[name]")) {
            boolean box = Arrays.asList("checkbox", "radio").contains(field.attr("type"));
            if (field.tagName().equals("button") || box && !field.hasAttr("checked")) {
                continue;
            }
            fields.add(field.attr("name"));
            fields.add(field.tagName().equals("select") ? chosen(field) : field.val());
        }
        return fields;
    }

    private static String chosen(Element list) {
        Element option = list.selectFirst("option[selected]") == null ? list.selectFirst("option")
                : list.selectFirst("option[selected]");
        return option.hasAttr("value") ? option.attr("value") : option.text();
    }

    private static String value(List<String> fields, String name) {
        return fields.get(fields.indexOf(name) + 1);
    }
}
