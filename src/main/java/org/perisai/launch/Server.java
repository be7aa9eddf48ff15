package org.perisai.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** The Payara Micro process with the application in it. */
final class Server implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration START = Duration.ofMinutes(5);
    private static final String SHOWN = "Perisai: ";

    private final Path program;
    private final DataFolder data;
    private final EventLog log;
    private Child child;

    Server(Path program, DataFolder data, EventLog log) {
        this.program = program;
        this.data = data;
        this.log = log;
    }

    /** Ends what a killed launcher left: it would hold the port and the database. */
    void endOrphan() throws IOException {
        if (Child.endOrphan(pidFile(), instance().toString(), PATIENCE)) {
            System.out.println("Ended the server that an earlier start left running.");
        }
    }

    /** Starts the process; it boots and then waits for {@link #deploy()}. */
    void start(ServeOptions options, DatabaseAddress database, ClassArchive archive) throws IOException {
        Bundle.deleteTree(instance());
        copy(program.resolve("config"), instance().resolve("config"));
        copy(program.resolve("lib"), instance().resolve("lib"));
        ProcessBuilder builder = new ProcessBuilder(new ServerCommand(program, instance(), data).of(options, archive));
        builder.directory(data.resolve(".").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_TOOL_OPTIONS"));
        database.putInto(builder.environment());
        child = Child.start(builder, pidFile(), this::take);
    }

    /** A line for the user goes to the terminal only: it may hold the first password. */
    private void take(String line) {
        if (line.startsWith(SHOWN)) {
            System.out.println(line);
        } else {
            log.take("server", line);
        }
    }

    void deploy() throws IOException {
        OutputStream commands = child.process().getOutputStream();
        commands.write((ServerMain.DEPLOY + "\n").getBytes(StandardCharsets.UTF_8));
        commands.flush();
    }

    /** Returns when the application says it is ready. */
    void awaitReady(URI address) throws InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (child.process().isAlive() && System.nanoTime() < end) {
            if (answers(address.resolve("/health/ready"))) {
                return;
            }
            Thread.sleep(50);
        }
        throw new LaunchException("The application didn't start. " + reason());
    }

    /** Draws a page for nobody: the first reader would wait half a second for the making of texts and of what draws pages. */
    void visit(URI address) {
        answers(address.resolve("/en/sign-in"));
    }

    private static boolean answers(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(10_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    /** Waits for the process to end by itself, which it only does when something is wrong. */
    int await() throws InterruptedException {
        return child.process().waitFor();
    }

    String reason() {
        return log.lastFailure().map(failure -> "The last failure it told: " + failure.substring(0, Math.min(600, failure.length())))
                .orElse("It gave no reason.") + "\nMore is in " + log + ".";
    }

    Child child() {
        return child;
    }

    private Path instance() {
        return data.resolve("server");
    }

    private Path pidFile() {
        return data.resolve("server.pid");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** The end of its input tells the process to finish its requests and exit. */
    @Override
    public void close() {
        if (child != null) {
            child.endByInput(PATIENCE);
        }
    }
}
