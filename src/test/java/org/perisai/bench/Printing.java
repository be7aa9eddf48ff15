package org.perisai.bench;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.perisai.journeys.Learner;
import org.perisai.journeys.Site;
import org.perisai.shared.Language;

/** How long a certificate takes in each language once the fonts are read, and how many bytes it has. */
final class Printing {
    private static final int WARM_UP = 5;
    private static final int TIMES = 20;

    private final Site site;

    Printing(Site site) {
        this.site = site;
    }

    void run() throws IOException {
        Learner learner = Learner.signUp(site, Language.EN, "Nguyễn Thị Ánh", "VN");
        String number = learner.pass();
        String cookie = learner.cookies().stream().map(each -> each.getName() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
        try (Load connection = new Load(URI.create(site.url("")).getPort())) {
            for (Language language : Language.all()) {
                String path = "/" + language.tag() + "/certificates/" + number + "/pdf";
                double[] millis = new double[TIMES];
                int bytes = 0;
                for (int i = -WARM_UP; i < TIMES; i++) {
                    long start = System.nanoTime();
                    Load.Answer answer = connection.get(path, cookie);
                    if (answer.status() != 200) {
                        throw new IOException(path + " answered " + answer.status());
                    }
                    if (i >= 0) {
                        millis[i] = (System.nanoTime() - start) / 1e6;
                    }
                    bytes = answer.bytes();
                }
                Arrays.sort(millis);
                Bench.print("certificate in " + language.tag(), String.format(Locale.ROOT, "p50 %.1f ms, p95 %.1f ms, %d bytes",
                        millis[TIMES / 2], millis[TIMES * 95 / 100], bytes));
            }
        }
    }
}
