package org.perisai.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perisai.shared.Language;

/** Every page but those of the studio, in light and dark by the rules that a machine can check, and at 320 pixels. */
@ExtendWith(Stage.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AxeIT {
    private final List<Axe.Round> rounds = new ArrayList<>();

    @BeforeAll
    void somebodyHasAnOpenTestAndACertificate(Site site) {
        Learner learner = Learner.signUp(site, Language.EN, "Aye Chan", "MM").learn();
        String test = learner.startTest();
        learner.answer(test);
        String number = learner.handIn(test);
        List<String> open = new ArrayList<>(List.of("", "courses", "courses?q=password", "courses?q=zzzz",
                "courses/" + Words.COURSE, "sign-in", "sign-up", "reset", "verify", "verify?number=x", "verify/" + number,
                "about", "terms", "privacy", "accessibility", Axe.NOT_THERE));
        Words.modules().forEach(module -> open.add("courses/" + Words.COURSE + "/" + module));
        open.add("courses/" + Words.COURSE + "/" + Words.modules().get(1) + "?q=m2-best&a=a");
        open.addAll(List.of("confirm/" + Axe.NOT_THERE, "reset/" + Axe.NOT_THERE));
        rounds.add(new Axe.Round(Learner.stranger(site, Language.EN), open));
        rounds.add(new Axe.Round(learner, List.of("me", "me/account", "me/describe", "me/describe?done=saved", "me/password", "me/welcome", "me/second-step",
                test + "/result",
                "certificates/" + number)));
        rounds.add(new Axe.Round(leftACourse(site), List.of("me?left=" + Words.COURSE)));
        Learner careful = Officers.setUpSecondStep(Learner.signUp(site, Language.EN, "Ma Thida", "MM"));
        rounds.add(new Axe.Round(careful, List.of("me/second-step")));
        rounds.add(new Axe.Round(Officers.askedForTheCode(site, careful), List.of("sign-in/code")));
        Learner other = Learner.signUp(site, Language.EN, "Daw Hla", "MM").learn();
        String second = other.startTest();
        rounds.add(new Axe.Round(other, List.of(second + "?n=1", second + "?n=5", second + "?n=review", "me")));
        rounds.add(new Axe.Round(staff(site, "ministry"), List.of("me", "ministry", "ministry/reports",
                "ministry/region", "open-data")));
        rounds.add(new Axe.Round(staff(site, "ministry"), declare(staff(site, "ministry"))));
        knowBeforeAndAfter(site);
        rounds.add(new Axe.Round(other, sayAndAnswer(other, staff(site, "reviewer"))));
        rounds.add(new Axe.Round(staff(site, "reviewer"), List.of("studio/remarks", "studio/remarks?standing=DECLINED",
                firstMatch("studio/remarks/[^\"]+", staff(site, "reviewer").get("studio/remarks?standing=DECLINED").body()))));
        Learner administrator = staff(site, "administrator");
        String confirm = lastLetter(administrator, "confirm/[^\\s<]+");
        other.post(confirm);
        other.post("reset", "email", lastLetter(administrator, "learner-[^<]+@mail[.]example"));
        Learner third = Learner.signUp(site, Language.EN, "U Tun", "MM");
        rounds.add(new Axe.Round(third, List.of(lastLetter(administrator, "confirm/[^\\s<]+"),
                lastLetter(administrator, "reset/[^\\s<]+"))));
        rounds.add(new Axe.Round(administrator, List.of("admin", "admin/outbox",
                "admin/organisations", "admin/findings", "admin/region")));
    }

    private static Learner leftACourse(Site site) {
        Learner learner = Learner.signUp(site, Language.EN, "Ko Thu", "MM").enrol();
        assertEquals(303, learner.post("courses/" + Words.COURSE + "/leave").statusCode());
        return learner;
    }

    /** Two learners: one is asked before the course, the other was and is asked after it. */
    private void knowBeforeAndAfter(Site site) {
        Learner first = Learner.signUp(site, Language.EN, "Ma Su", "MM").enrol();
        rounds.add(new Axe.Round(first, List.of("me", "courses/" + Words.COURSE + "/pretest",
                first.startPretest() + "?n=1")));
        Learner second = Learner.signUp(site, Language.EN, "Ko Zaw", "MM").enrol();
        String before = second.startPretest();
        second.answer(before, 2);
        second.handInPretest(before);
        second.learn().post("courses/" + Words.COURSE + "/survey/reaction", "value", "4");
        rounds.add(new Axe.Round(second, List.of(before + "/known", "me",
                "courses/" + Words.COURSE + "/pretest", second.startPretest() + "?n=review")));
        Learner third = Learner.signUp(site, Language.EN, "Ma Hnin", "MM").enrol();
        third.handInPretest(third.startPretest());
        String after = third.learn().startPretest();
        third.answer(after, 8);
        third.handInPretest(after);
        rounds.add(new Axe.Round(third, List.of(after + "/known", "me")));
    }

    /** Enters something into every register that has a page of its own; the pages that this takes. */
    private static List<String> declare(Learner officer) {
        String start = "ministry/declared/";
        String campaign = start + "campaigns/ACAMPACAMPACAMP2";
        String exercise = start + "exercises/ANEXERC2SEANEXER";
        officer.post(start + "campaigns", "key", "ACAMPACAMPACAMP2", "begins", "2026-01-01", "ends", "2026-01-31", "title",
                "Think before you click", "target_groups", "CHILDREN", "evidence", "");
        officer.post(campaign + "/figures", "key", "ADAYADAYADAYADA2", "held_on", "2026-01-02", "lang", "id", "channel", "WEB",
                "impressions", "1000", "visitors", "100", "engaged", "10", "quiz_started", "5", "quiz_finished", "4",
                "pledges", "1");
        officer.post(exercise.substring(0, exercise.lastIndexOf('/')), "key", "ANEXERC2SEANEXER", "held_on", "2026-02-01",
                "title", "Ransom", "scenario", "A hospital.");
        officer.post(exercise + "/teams", "key", "ATEAMATEAMATEAM2", "title", "Red", "sector", "CII_HEALTH", "invited", "5",
                "present", "4");
        officer.post(start + "requests", "key", "AREQUESTAREQUES2", "request_kind", "ACCESS", "received", "2026-01-01", "due",
                "2026-01-31");
        return List.of("ministry/declared", start + "populations", start + "sessions", start + "campaigns", campaign,
                campaign + "/figures", campaign + "/figures/sheet", campaign + "/figures/ADAYADAYADAYADA2",
                start + "exercises", exercise, exercise + "/teams", exercise + "/objectives", exercise + "/decisions",
                start + "requests", start + "requests/AREQUESTAREQUES2", start + "targets");
    }

    /** Says something of a text and has it answered; the pages that this takes a learner over. */
    private static List<String> sayAndAnswer(Learner learner, Learner reviewer) {
        String section = "courses/" + Words.COURSE + "/" + Words.modules().get(1) + "/remark/password-manager";
        String form = firstMatch("courses/[^\"]+/remark/b[^\"]+", learner.get(section).body());
        learner.post(form, "key", "ABCDEFGH23456789", "kind", "WRONG", "words", "Not so.");
        String spot = firstMatch("studio/remarks/[^\"]+", reviewer.get("studio/remarks").body());
        String id = firstMatch("(?<=name=\"id\" value=\")\\d+", reviewer.get(spot).body());
        reviewer.post(spot, "id", id, "verdict", "DECLINED", "words", "It is so.", "seen", Long.toString(Long.MAX_VALUE / 1000));
        return List.of(section, form, form + "?sent=yes", "me", "me/remarks");
    }

    private static Learner staff(Site site, String role) {
        return Studio.staff(site, Language.EN, role);
    }

    /** Out of the newest letter in the outbox that has it. */
    private static String lastLetter(Learner administrator, String pattern) {
        return firstMatch(pattern, administrator.get("admin/outbox").body());
    }

    private static String firstMatch(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), pattern);
        return matcher.group();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = {"EN", "KM", "JA"})
    void noPageBreaksARuleInLight(Language language, Site site, Browser browser) {
        Axe.check(rounds, language, Phone.light(site, browser, language.tag(), Phone.WIDTH), Axe::violations);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = {"EN", "KM", "JA"})
    void noPageBreaksARuleInDark(Language language, Site site, Browser browser) {
        Axe.check(rounds, language, Phone.dark(site, browser, language.tag(), Phone.WIDTH), Axe::violations);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noPageScrollsSidewaysOnTheNarrowestPhone(Language language, Site site, Browser browser) {
        Axe.check(rounds, language, Phone.light(site, browser, language.tag(), Axe.NARROW), Axe::sideways);
    }
}
