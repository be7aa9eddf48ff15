package org.perisai.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({"/en/me/account,sex", "/en/me/account,ageBand", "/en/studio/remarks,course", "/en/studio/remarks,lang"})
    void nothingIsAChoice(String page, String name) {
        String cookie = begin("choices-" + name.toLowerCase(Locale.ROOT));
        List<String> fields = fields(form(cookie, page, "select[name=" + name + "]"));
        assertEquals("", value(fields, name));
    }

    private String begin(String course) {
        studio.publish(course, StudioInside.files(course));
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
