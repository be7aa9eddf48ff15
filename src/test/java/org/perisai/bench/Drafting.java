package org.perisai.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.perisai.journeys.Learner;
import org.perisai.journeys.Site;
import org.perisai.journeys.Words;
import org.perisai.shared.Language;

/**
 * How soon somebody who writes sees what they wrote, and how soon readers see what a reviewer approved. One author, one
 * reviewer, the repository's own course in all its languages.
 */
final class Drafting {
    private static final Path DATA = Path.of("target/bench-draft-data");
    private static final int WARM_UP = 40;
    private static final int TIMES = 60;
    private static final String DESK = "studio/" + Words.COURSE;
    private static final String MODULE = "02-passwords";
    private static final Pattern NUMBER = Pattern.compile("\"number\":(\\d+)");
    private static final Pattern DRAFT = Pattern.compile("name=\"draft\" value=\"(\\d+)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    private final Learner author;
    private final Learner reviewer;
    private final String text;
    private int number = 1;

    private Drafting(Site site) throws IOException {
        author = Learner.signIn(site, Language.EN, "instructor@demo.example", site.demoPassword());
        reviewer = Learner.signIn(site, Language.EN, "reviewer@demo.example", site.demoPassword());
        text = Files.readString(Path.of("courses", Words.COURSE, MODULE + ".md"));
    }

    static void run() throws IOException {
        Bench.delete(DATA);
        try (Site site = Site.start(DATA.toString(), "--demo")) {
            Drafting drafting = new Drafting(site);
            drafting.author.post(DESK + "/draft", "do", "open");
            drafting.previews();
            drafting.publications(Learner.stranger(site, Language.EN));
        }
    }

    private void previews() throws IOException {
        double[] saves = new double[TIMES];
        double[] both = new double[TIMES];
        for (int i = -WARM_UP; i < TIMES; i++) {
            String sentence = "Sentence " + (i + WARM_UP) + " of the benchmark.";
            long start = System.nanoTime();
            save(sentence);
            double saved = (System.nanoTime() - start) / 1e6;
            if (!author.get(DESK + "/preview/" + MODULE).body().contains(sentence)) {
                throw new IOException("the preview doesn't show what was saved");
            }
            if (i >= 0) {
                saves[i] = saved;
                both[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        print("saved and checked while typing", saves);
        print("saved, checked and shown as a preview", both);
    }

    private void save(String sentence) throws IOException {
        HttpResponse<String> answer = author.script(DESK + "/edit/" + MODULE, "number", Integer.toString(number),
                "text", text + "\n## Benchmark {#benchmark}\n\n" + sentence + "\n");
        Matcher next = NUMBER.matcher(answer.body());
        if (!answer.body().contains("\"kept\":true") || !next.find()) {
            throw new IOException("not kept: " + answer.statusCode() + " " + answer.body());
        }
        number = Integer.parseInt(next.group(1));
    }

    private void publications(Learner reader) throws IOException {
        double[] millis = new double[5];
        for (int i = 0; i < millis.length; i++) {
            String sentence = "Publication " + i + " of the benchmark.";
            author.post(DESK + "/draft", "do", "open");
            if (i > 0) {
                number = 1;
            }
            save(sentence);
            author.post(DESK + "/submit", "note", "benchmark");
            String review = reviewer.get(DESK + "/review").body();
            long start = System.nanoTime();
            reviewer.post(DESK + "/review", "go", "approve", "draft", first(DRAFT, review), "seen", first(SEEN, review));
            while (!reader.get("courses/" + Words.COURSE + "/passwords").body().contains(sentence)) {
                if (System.nanoTime() - start > 60e9) {
                    throw new IOException("readers don't see what was approved");
                }
            }
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        print("approved and seen by a reader", millis);
    }

    private static String first(Pattern pattern, String page) throws IOException {
        Matcher found = pattern.matcher(page);
        if (!found.find()) {
            throw new IOException("no " + pattern + " in the page");
        }
        return found.group(1);
    }

    private static void print(String what, double[] millis) {
        Arrays.sort(millis);
        Bench.print(what, String.format(Locale.ROOT, "p50 %.0f ms, p95 %.0f ms", millis[millis.length / 2],
                millis[millis.length * 95 / 100]));
    }
}
