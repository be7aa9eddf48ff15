package org.perisai.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.perisai.shared.Language;

/** An installation for demonstration with a database of its own, which can be started again; its officer and reports. */
final class ReportSite implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;

    private final Path folder;
    private final String password;
    private Site site;
    private final Map<Language, Learner> officers = new EnumMap<>(Language.class);
    private List<String> periods;

    private ReportSite(Path folder, Site site) {
        this.folder = folder;
        this.site = site;
        this.password = site.demoPassword();
    }

    /** Starts it with the courses of this repository, of which the first has another title in its own language. */
    static ReportSite start(Path folder, String title) throws IOException {
        Path content = folder.resolve("content");
        for (String part : List.of("courses", "translations")) {
            try (Stream<Path> files = Files.walk(Path.of(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path to = content.resolve(file.toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
        }
        Path card = content.resolve("courses").resolve(Words.COURSE).resolve("course.md");
        Files.writeString(card, Files.readString(card).replaceFirst("(?m)^title: .*$", "title: '" + title + "'"));
        ReportSite stage = new ReportSite(folder, launch(folder));
        stage.awaitTranslations(content.resolve("courses"));
        return stage;
    }

    /** How far translations are is counted in the background after the first start, and isn't shown until then. */
    private void awaitTranslations(Path courses) throws IOException {
        long required;
        try (Stream<Path> files = Files.walk(courses)) {
            required = files.filter(file -> file.toString().endsWith(".md")).count();
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!officer(Language.EN).get("ministry").body().contains("n = " + required + "<")) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the translations weren't counted");
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
    }

    private static Site launch(Path folder) {
        return Site.elsewhere(folder.resolve("data").toString(), "--demo", "--content", folder.resolve("content").toString());
    }

    void restart() {
        site.close();
        officers.clear();
        site = launch(folder);
    }

    Site site() {
        return site;
    }

    String password() {
        return password;
    }

    Learner officer(Language language) {
        return officers.computeIfAbsent(language, any -> Learner.signIn(site, language, "ministry@demo.example", password));
    }

    private Learner administrator() {
        return Learner.signIn(site, Language.EN, "administrator@demo.example", password);
    }

    /** An administrator moves the demonstration's officer to another country, and says so twice. */
    void moveTheOfficer(Browser browser, String country) {
        try (Phone desk = Phone.light(site, browser, "en", 1280).of(administrator())) {
            Officers.choose(desk, "Rahmat");
            desk.find("[id='roles:country']").selectOption(country);
            desk.find("[id='roles'] button[type=submit]").click();
            desk.find("[id='roles:sure']").check();
            desk.find("[id='roles'] button[type=submit]").click();
            assertThat(desk.find("[id='people:said']")).containsText("Rahmat");
        }
    }

    /** Somebody of the Philippines who isn't simulated becomes an officer. */
    Learner realOfficer(Browser browser, String name) {
        return Officers.setUpSecondStep(Officers.make(site, browser, administrator(), name));
    }

    /** A quarter: 0 is the running one, 1 the one before it. */
    String period(int back) {
        if (periods == null) {
            periods = all("<option value=\"(\\d{4}-Q\\d)\"", officer(Language.EN).get("ministry").body());
        }
        return periods.get(back);
    }

    /** The first day of a quarter in ISO's form. */
    static String firstDay(String period) {
        return "%s-%02d-01".formatted(period.substring(0, 4), 3 * (period.charAt(6) - '0') - 2);
    }

    /** Thirty people in a hall, entered by hand. */
    void declare(Phone desk) {
        desk.open("/en/ministry/declared/sessions");
        desk.find("#held_on").fill(firstDay(period(1)));
        desk.find("#title").fill("Safe in the barangay");
        desk.find("#sector").selectOption("GOV");
        desk.find("#people").fill("30");
        desk.find("#finished").fill("24");
        desk.find("#organiser").fill("City of Biñan");
        desk.find("main form button.btn").click();
        assertThat(desk.find("main .scroll").first()).containsText("30");
    }

    /** The quarter before the running one, first without the tick. */
    void signByHand(Phone desk) {
        desk.open("/en/ministry?period=" + period(1));
        desk.find("main form[method=post] button").click();
        assertThat(desk.find("main form .err")).hasText(Phone.text(Language.EN, "report.sign.tick"));
        desk.find("label:has([name=read])").click();
        desk.find("main form[method=post] button").click();
        desk.page().waitForURL("**&done=yes");
        assertThat(desk.find("[role=status]")).hasText(Phone.text(Language.EN, "report.sign.done"));
    }

    void sign(Learner by, String period, String reason) {
        by.go("ministry?period=" + period, "period", period, "read", "yes", "reason", reason);
    }

    /** Names of the files of the report that is shown of a quarter. */
    List<String> files(String period) {
        return all("ministry/file\\?name=([^\"]+)\"", officer(Language.EN).get("ministry?period=" + period).body());
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
    }

    /** The ministry's own file with this ending, of the last report of a quarter. */
    String file(int back, String ending) {
        return files(period(back)).stream().filter(name -> name.matches("perisai-demo-PH-\\d{4}-Q\\d-r\\d+"
                + Pattern.quote(ending))).findFirst().orElseThrow();
    }

    byte[] take(String name) {
        return officer(Language.EN).bytes("ministry/file?name=" + name);
    }

    /** All files of the last report of a quarter by their names. */
    Map<String, byte[]> all(int back) {
        Map<String, byte[]> all = new TreeMap<>();
        files(period(back)).forEach(name -> all.put(name, take(name)));
        return all;
    }

    static String sha256(byte[] body) {
        try {
            return HexFormat.of().withUpperCase().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        site.close();
    }
}
