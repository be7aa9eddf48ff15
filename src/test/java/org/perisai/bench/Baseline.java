package org.perisai.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The same server with nothing in it but a servlet that writes bytes, to compare with. */
final class Baseline implements AutoCloseable {
    static final int PORT = 28780;
    private static final int PATIENCE_SECONDS = 120;
    private final Process process;

    private Baseline(Process process) {
        this.process = process;
    }

    static Baseline start(Path bytes) {
        File war = new File("target/bench-baseline.war");
        ShrinkWrap.create(WebArchive.class).addClass(BytesServlet.class).as(ZipExporter.class).exportTo(war, true);
        try {
            Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx288m", "-Xms96m", "-XX:+UseSerialGC", "-Dbench.bytes=" + bytes.toAbsolutePath(), "-jar",
                    "target/packing/payara-micro.jar", "--nocluster", "--nohazelcast", "--contextroot", "/", "--port",
                    Integer.toString(PORT), "--deploy", war.getPath())).redirectErrorStream(true)
                    .redirectOutput(new File("target/bench-baseline.log")).start();
            Baseline baseline = new Baseline(process);
            Runtime.getRuntime().addShutdownHook(new Thread(baseline::close, "end of the baseline"));
            baseline.awaitReady();
            return baseline;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    private void awaitReady() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            try (Load connection = new Load(PORT)) {
                if (connection.get("/bytes", null).status() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It isn't listening so far.
            }
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        throw new IllegalStateException("the baseline didn't start, see target/bench-baseline.log");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
