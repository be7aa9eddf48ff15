package org.perisai.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.perisai.shared.Language;
import org.perisai.shared.Texts;
import org.perisai.statistics.Dimension;
import org.perisai.statistics.Observation;

class ReportTablesTest {
    private final Labels labels = new Labels(new Texts(Path.of("translations")), Language.EN,
            (course, language) -> List.of(new Name(course + "<i>\"&", "x\"y")));
    private final ReportTables tables = new ReportTables(labels);

    private ReportView view(Release release) {
        return new ReportView(release, Optional.empty(), labels);
    }

    private Document divided(Release release) {
        return Jsoup.parseBodyFragment(tables.divided(view(release).tables()));
    }

    @Test
    void whatPeopleTypedIsTextAndNothingElse() {
        Document page = divided(Releases.typed());
        assertEquals(Releases.NAME, page.selectXpath("//th[@scope='row']").get(0).text());
        assertTrue(page.select("b, i").isEmpty(), page::html);
        Element course = divided(Releases.small()).selectFirst("#tb-course").closest("section").selectFirst("tbody th span");
        assertEquals("=cmd|calc<i>\"&", course.text());
        assertEquals("x\"y", course.attr("lang"));
    }

    @Test
    void aHiddenFigureIsASignAndAWordForThoseWhoHearIt() {
        Element row = divided(Releases.small()).select("tbody tr").stream().filter(each -> !each.select(".supp").isEmpty())
                .findFirst().orElseThrow();
        assertEquals("–ₛ", row.selectFirst(".supp").ownText());
        assertEquals(labels.say("ministry.hidden"), row.selectFirst(".supp .vh").text());
        Document whole = Jsoup.parseBodyFragment(tables.figures("all", view(Releases.small()).figures()));
        assertEquals(List.of("1,234", "61.4%", "–"), whole.select("td.num:nth-child(2)").eachText());
        assertTrue(whole.select(".supp").isEmpty(), whole::html);
    }

    /** People learn in two languages here, and courses are translated into three: one table would be empty in most places. */
    @Test
    void howFarCoursesAreTranslatedStandsInATableOfItsOwn() {
        List<Observation> byLanguage = List.of(Releases.count("I01", 40, lang("th")), Releases.count("I01", 20, lang("en")),
                Releases.rate("I24_PUBLISHED", "80.0", 100, lang("en")), Releases.rate("I24_PUBLISHED", "50.0", 100, lang("km")),
                Releases.rate("I24_PUBLISHED", "70.0", 100, lang("th")));
        Document page = divided(Releases.small().with(byLanguage));
        assertEquals(List.of("Language", "Language · Localisation of courses"), page.select("h3").eachText());
        assertEquals(List.of(2, 3), page.select("tbody").stream().map(Element::childrenSize).toList());
        assertTrue(page.select("td").stream().noneMatch(cell -> cell.text().isEmpty()), page::html);
    }

    private static Map<Dimension, String> lang(String tag) {
        return Map.of(Dimension.LANG, tag);
    }
}
