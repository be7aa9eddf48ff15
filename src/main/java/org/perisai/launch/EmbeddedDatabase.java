package org.perisai.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** The MariaDB server that a start without DB_URL brings along: on the loopback address, for this data folder only. */
final class EmbeddedDatabase implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    /** The same rules as MySQL's defaults; MariaDB alone would take 0000-00-00 and ungrouped columns. */
    private static final String SQL_MODE = "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
            + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";

    private final Path program;
    private final DataFolder data;
    private final EventLog log;
    private final Path files;
    private final int port;
    private final String password;
    private volatile Child child;
    private volatile boolean closing;

    EmbeddedDatabase(Path program, DataFolder data, EventLog log) throws IOException {
        this.program = program;
        this.data = data;
        this.log = log;
        this.files = data.resolve("database");
        this.port = freePort();
        this.password = password();
    }

    /** Where it will answer; known before it runs, so that the server can start meanwhile. */
    DatabaseAddress address() {
        return new DatabaseAddress("jdbc:mysql://127.0.0.1:" + port + "/perisai?sslMode=DISABLED", "perisai", password);
    }

    /** Makes the database when there is none, starts it and returns when it answers. */
    void start() throws IOException, InterruptedException {
        if (Child.endOrphan(pidFile(), files.toString(), PATIENCE)) {
            System.out.println("Ended the database that an earlier start left running.");
        }
        if (!Files.exists(files)) {
            System.out.println("First start in this data folder: making the database");
            create();
        }
        run();
    }

    private void create() throws IOException, InterruptedException {
        Path beside = data.resolve("database.part");
        Bundle.deleteTree(beside);
        Files.createDirectory(beside);
        List<String> command = command(beside);
        command.addAll(List.of("--bootstrap", "--sql-mode=", "--skip-networking"));
        StringBuffer output = new StringBuffer();
        Child bootstrap = Child.start(new ProcessBuilder(command).redirectInput(program.resolve("bootstrap.sql").toFile()),
                pidFile(), line -> {
                    output.append(line).append('\n');
                    log.take("database", line);
                });
        if (bootstrap.process().waitFor() != 0) {
            throw new DatabaseFailure(output.toString()).asLaunchException();
        }
        Files.move(beside, files, StandardCopyOption.ATOMIC_MOVE);
    }

    private void run() throws IOException, InterruptedException {
        Path init = data.resolve("database.init.sql");
        DataFolder.writeSecret(init, """
                create database if not exists perisai character set utf8mb4 collate utf8mb4_bin;
                create or replace user perisai@'127.0.0.1' identified by '%s';
                grant all on perisai.* to perisai@'127.0.0.1';
                """.formatted(password));
        List<String> command = command(files);
        command.addAll(List.of("--init-file=" + init, "--port=" + port, "--bind-address=127.0.0.1", "--socket=",
                "--skip-name-resolve", "--skip-ssl", "--sql-mode=" + SQL_MODE, "--max-connections=100"));
        StringBuffer output = new StringBuffer();
        begin(new ProcessBuilder(command), line -> {
            if (output.length() < 20_000) {
                output.append(line).append('\n');
            }
            log.take("database", line);
        });
        awaitGreeting(output);
        child.process().onExit().thenRun(this::ended);
    }

    /** Not after {@link #close()} has looked for what it has to end. */
    private synchronized void begin(ProcessBuilder command, Consumer<String> output) throws IOException {
        if (closing) {
            throw new LaunchException("The database is being ended.");
        }
        child = Child.start(command, pidFile(), output);
    }

    /** A port that takes connections isn't enough: the greeting comes once the init file has been run. */
    private void awaitGreeting(StringBuffer output) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && child.process().isAlive()) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                socket.setSoTimeout((int) PATIENCE.toMillis());
                InputStream greeting = socket.getInputStream();
                if (greeting.read() >= 0) {
                    return;
                }
            } catch (IOException e) {
                Thread.sleep(20);
            }
        }
        child.end(PATIENCE);
        throw new DatabaseFailure(output.toString()).asLaunchException();
    }

    /**
     * A database that ends by itself is started again on the same port; the connection pool gets over it. What keeps it
     * from starting, such as a full disk, may pass: it is tried again after pauses that grow.
     */
    private void ended() {
        try {
            Duration pause = Duration.ofSeconds(1);
            while (!closing && !comesBack()) {
                Thread.sleep(pause.toMillis());
                Duration twice = pause.multipliedBy(2);
                pause = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean comesBack() throws InterruptedException {
        log.event("SEVERE", "launcher", "The database ended by itself and is started again");
        try {
            run();
            return true;
        } catch (IOException | LaunchException e) {
            log.event("SEVERE", "launcher", "The database didn't come back: " + e.getMessage());
            return false;
        }
    }

    private List<String> command(Path folder) {
        List<String> command = new ArrayList<>(List.of(program.resolve("mariadbd").toString(), "--no-defaults",
                "--basedir=" + program, "--datadir=" + folder, "--lc-messages-dir=" + program.resolve("share"),
                "--character-sets-dir=" + program.resolve("share/charsets")));
        command.addAll(DatabaseFlags.all());
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        return command;
    }

    private Path pidFile() {
        return data.resolve("database.pid");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A new one for every start: the init file sets it, and nobody else needs it. */
    private static String password() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        synchronized (this) {
            closing = true;
        }
        if (child != null) {
            child.end(PATIENCE);
        }
    }
}
