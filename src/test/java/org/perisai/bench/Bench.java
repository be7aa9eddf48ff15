package org.perisai.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.perisai.journeys.Site;
import org.perisai.journeys.Words;
import org.perisai.shared.Language;

/**
 * Prints what the application costs, beside a servlet that does nothing but write, in the same run. It listens and
 * asks on the loopback address only, takes about a quarter of an hour, and leaves nothing running. Its figures are for
 * reading; nothing here fails because a machine is slow.
 */
public final class Bench {
    private static final int CONNECTIONS = 16;
    private static final int PAGES_A_ROUND = 8_000;
    private static final int ROUNDS = 4;
    private static final Path BYTES = Path.of("target/bench-page.gz");
    private static final String MODULE = "/km/courses/" + Words.COURSE + "/" + Words.modules().get(1);

    private final Site site;
    private final ProcessHandle server;
    private final ProcessHandle database;

    private Bench(Site site) {
        this.site = site;
        this.server = Processes.below(site.process(), "ServerMain");
        this.database = Processes.below(site.process(), "mariadbd");
    }

    /** Runs everything. */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of("target/bench-data");
        delete(data);
        print("machine", Runtime.getRuntime().availableProcessors() + " processors, Java "
                + System.getProperty("java.version") + ", load " + Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
        long start = System.nanoTime();
        double first;
        try (Site site = Site.start(data.toString())) {
            first = (System.nanoTime() - start) / 1e9;
            print("ready, first start", seconds(start));
            Bench bench = new Bench(site);
            bench.pages();
            new Attempting(site, bench.server, bench.database).run();
            new Printing(site).run();
            bench.memory();
        }
        start = System.nanoTime();
        try (Site site = Site.start(data.toString())) {
            print("ready, later start", seconds(start));
            new Bench(site).memory();
        }
        Drafting.run();
        Importing.run(first);
        Analysing.run();
        Counting.run();
        System.exit(0);
    }

    /** Prints a line of the result. */
    static void print(String what, String figure) {
        System.out.printf(Locale.ROOT, "bench  %-38s %s%n", what, figure);
    }

    /** A first start is one in a folder that isn't there. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String seconds(long start) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / 1e9);
    }

    private void pages() throws IOException, InterruptedException {
        HttpResponse<byte[]> page = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(site.url(MODULE)))
                .header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
        if (!page.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            throw new IllegalStateException("the module page isn't compressed");
        }
        Files.write(BYTES, page.body());
        print("module page (" + Language.KM.tag() + ")", page.body().length + " bytes compressed");
        int port = URI.create(site.url("")).getPort();
        try (Baseline baseline = Baseline.start(BYTES)) {
            Warming.of(server, "pages", 2 * PAGES_A_ROUND, () -> fetch(port, MODULE, 2 * PAGES_A_ROUND));
            Warming.of(baseline.process(), "bytes", 2 * PAGES_A_ROUND, () -> fetch(Baseline.PORT, "/bytes",
                    2 * PAGES_A_ROUND));
            Cost ours = new Cost(0, 0, 0, 0);
            Cost theirs = ours;
            for (int i = 0; i < ROUNDS; i++) {
                theirs = theirs.plus(Cost.of(PAGES_A_ROUND, baseline.process(), null,
                        () -> fetch(Baseline.PORT, "/bytes", PAGES_A_ROUND)));
                ours = ours.plus(Cost.of(PAGES_A_ROUND, server, database, () -> fetch(port, MODULE, PAGES_A_ROUND)));
            }
            print("servlet that writes the same bytes", theirs.toString());
            print("module page", ours.toString());
            print("module page / servlet", String.format(Locale.ROOT, "%.2f times the CPU",
                    ours.serverMillis() / theirs.serverMillis()));
        }
    }

    private void memory() {
        print("memory of the server", Processes.resident(server) + " MB resident, "
                + Processes.megabytes(server) + " MB its share");
        print("memory of the database", Processes.resident(database) + " MB resident, "
                + Processes.megabytes(database) + " MB its share");
        print("memory of the launcher", Processes.resident(site.process()) + " MB resident, "
                + Processes.megabytes(site.process()) + " MB its share");
    }

    private static void fetch(int port, String path, int count) {
        Load.atOnce(CONNECTIONS, port, (number, connection) -> {
            for (int i = 0; i < count / CONNECTIONS; i++) {
                int status = connection.get(path, null).status();
                if (status != 200) {
                    throw new IOException(path + " answered " + status);
                }
            }
        });
    }
}
