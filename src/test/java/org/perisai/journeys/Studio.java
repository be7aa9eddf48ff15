package org.perisai.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import org.perisai.shared.Language;

/** A course whose author and reviewer work without a browser, where a test only needs what comes of it. */
final class Studio {
    private final Learner author;
    private final Learner reviewer;
    private final String desk;

    Studio(Learner author, Learner reviewer, String course) {
        this.author = author;
        this.reviewer = reviewer;
        this.desk = "studio/" + course;
    }

    /** Signs in as somebody of the demonstration who has one role, such as {@code translator}. */
    static Learner staff(Site site, Language language, String role) {
        return Learner.signIn(site, language, role + "@demo.example", site.demoPassword());
    }

    /** An administrator gives roles to the only person of a name, who has a session already. */
    static void give(Site site, Browser browser, String name, String... roles) {
        try (Phone desk = Phone.light(site, browser, "en", 1280).of(staff(site, Language.EN, "administrator"))) {
            desk.open("/en/admin");
            desk.find("[id='people:search']").fill(name);
            desk.find(".find button").click();
            assertThat(desk.find("[id='people:table_data'] tr")).hasCount(1);
            desk.find("[id='people:table_data'] button").click();
            for (String role : roles) {
                desk.find("[id='roles:given'] label").filter(new Locator.FilterOptions()
                        .setHasText(Phone.text(Language.EN, "identity.role." + role))).click();
            }
            desk.find("[id='roles'] button[type=submit]").click();
            assertThat(desk.find("[id='people:said']")).containsText(name);
        }
    }

    /** Begins the course from the template: a card, the module {@code 01-start} and a final test. */
    Studio begin(String title, Language language) {
        author.go("studio/new", "title", title, "id", desk.substring("studio/".length()), "lang", language.tag(), "kind", "ONE");
        return this;
    }

    /** Opens a draft of what is published. */
    Studio open() {
        author.go(desk + "/draft", "do", "open");
        return this;
    }

    /** Adds a module at the end, from the template. */
    Studio add(String title) {
        author.go(desk + "/draft", "do", "module", "draft", Learner.first("name=\"draft\" value=\"(\\d+)\"",
                author.get(desk).body()), "title", title, "shape", "LESSON");
        return this;
    }

    /** Puts another text in the place of a file's, which is named without its ending. */
    Studio write(String file, String text) {
        String number = Learner.first("name=\"number\"[^>]*value=\"(\\d+)\"", author.get(desk + "/edit/" + file).body());
        author.go(desk + "/edit/" + file, "number", number, "text", text);
        return this;
    }

    /** Asks for a review. */
    Studio submit(String note, boolean refresh) {
        author.go(desk + "/submit", "note", note, refresh ? "refresh" : "none", "yes");
        return this;
    }

    /** The reviewer sends the draft back. */
    Studio giveBack(String reason) {
        return judge("give-back", "reason", reason);
    }

    /** The reviewer publishes the draft. */
    Studio approve() {
        return judge("approve");
    }

    /** The reviewer says something of the first block that has changed. */
    Studio comment(String words) {
        String form = Learner.first("(?s)(<input type=\"hidden\" name=\"draft\"(?:(?!</form>).)*name=\"block\" "
                + "value=\"[^\"]+\".*?</form>)", reviewer.get(desk + "/review").body());
        List<String> fields = new ArrayList<>(List.of("go", "comment", "body", words));
        List.of("draft", "path", "block", "quote", "at").forEach(name -> fields.addAll(List.of(name,
                Learner.first("name=\"" + name + "\" value=\"([^\"]*)\"", form))));
        reviewer.go(desk + "/review", fields.toArray(String[]::new));
        return this;
    }

    private Studio judge(String what, String... more) {
        String page = reviewer.get(desk + "/review").body();
        List<String> fields = new ArrayList<>(List.of("go", what, "draft", Learner.first("name=\"draft\" value=\"(\\d+)\"", page),
                "seen", Learner.first("name=\"seen\" value=\"([^\"]+)\"", page)));
        fields.addAll(List.of(more));
        reviewer.go(desk + "/review", fields.toArray(String[]::new));
        return this;
    }
}
