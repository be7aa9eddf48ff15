package org.perisai.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import java.util.ArrayList;
import java.util.List;
import org.perisai.shared.Language;

/** Looks at many pages one after the other, and says of all together what is wrong with them. */
final class Axe {
    /** An address that nothing has; every other one must answer. */
    static final String NOT_THERE = "nothing-here";
    /** Pixels of the narrowest phone. */
    static final int NARROW = 320;
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Axe() { }

    /** Pages, without the language, that somebody looks at. */
    record Round(Learner person, List<String> pages) { }

    /** What is wrong with the page that a phone shows. */
    @FunctionalInterface
    interface Look {
        List<String> at(Phone phone);
    }

    /** Fails with all that is wrong; closes the phone. */
    static void check(List<Round> rounds, Language language, Phone phone, Look look) {
        List<String> wrong = new ArrayList<>();
        try (phone) {
            for (Round round : rounds) {
                phone.of(round.person());
                round.pages().forEach(rest -> visit(phone, "/" + language.tag() + "/" + rest, rest, look, wrong));
            }
            assertEquals("", String.join("\n", wrong));
        }
    }

    private static void visit(Phone phone, String path, String rest, Look look, List<String> wrong) {
        int status = phone.page().navigate(phone.url(path)).status();
        if (status != (rest.equals(NOT_THERE) ? 404 : 200)) {
            wrong.add(path + " answered " + status);
        }
        if (!path.equals(phone.path())) {
            wrong.add(path + " led to " + phone.path());
        }
        look.at(phone).forEach(each -> wrong.add(path + " " + each));
    }

    /**
     * By the rules of WCAG 2.2 AA that a machine can check, with everything unfolded. Not what a frame shows: axe waits
     * for timers, which the editor's preview doesn't have; it is drawn like the module's page. Legacy mode, since the
     * other opens a page of its own for every result, which takes twice the time and is for frames alone.
     */
    static List<String> violations(Phone phone) {
        phone.page().evaluate("() => document.querySelectorAll('main details').forEach(each => { each.open = true; })");
        AxeResults results = new AxeBuilder(phone.page()).withTags(RULES).exclude("iframe").setLegacyMode(true).analyze();
        assertTrue(results.getPasses().size() > 5, "axe looked at nothing");
        return results.getViolations().stream().map(each -> each.getId() + ": " + each.getNodes().stream().limit(3)
                .map(node -> node.getHtml() + " " + node.getFailureSummary()).toList()).toList();
    }

    /** Whether the narrowest phone has to scroll sideways. */
    static List<String> sideways(Phone phone) {
        int width = (int) phone.page().evaluate("() => document.documentElement.scrollWidth");
        return width <= NARROW ? List.of() : List.of("is " + width + " pixels wide because of "
                + phone.page().evaluate("() => [...document.querySelectorAll('body *')].filter(e => "
                        + "e.getBoundingClientRect().right > 321).slice(0, 3).map(e => e.tagName + '.' "
                        + "+ e.className).join(' ')"));
    }
}
