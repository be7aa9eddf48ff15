package org.perisai.journeys;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.perisai.launch.TestRun;

/** target/perisai.jar, started as anybody starts it, on the database of this run. */
public final class Site implements AutoCloseable {
    private static final int FIRST_PORT = 28790;
    private static final int LAST_PORT = 28999;
    private static final Pattern DEMO = Pattern.compile("have the password (\\S+)");

    private final Process launcher;
    private final URI address;
    private String said = "";

    private Site(Process launcher, URI address) {
        this.launcher = launcher;
        this.address = address;
    }

    /** Starts it and waits until it may be used. */
    public static Site start(String data, String... options) {
        return start(true, List.of(), data, options);
    }

    /** The same on a database of its own, as another installation. */
    static Site elsewhere(String data, String... options) {
        return start(false, List.of(), data, options);
    }

    /**
     * Starts it with system properties.
     *
     * @param properties such as {@code -Dperisai.heap=1g}
     */
    public static Site start(List<String> properties, String data, String... options) {
        return start(true, properties, data, options);
    }

    private static Site start(boolean shared, List<String> properties, String data, String... options) {
        try {
            int port = freePort();
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(properties);
            command.addAll(List.of("-jar", "target/perisai.jar", "serve", "--port", Integer.toString(port), "--data", data));
            command.addAll(List.of(options));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            if (shared) {
                TestRun.environment(builder.environment());
            }
            Process process = builder.start();
            Site site = new Site(process, URI.create("http://127.0.0.1:" + port));
            Runtime.getRuntime().addShutdownHook(new Thread(site::close, "end of the site"));
            site.said = awaitReady(process);
            return site;
        } catch (IOException e) {
            throw new IllegalStateException("target/perisai.jar didn't start", e);
        }
    }

    /** Where it answers, without a slash at the end. */
    public String url(String path) {
        return address + path;
    }

    /** The launcher and, below it, the server. */
    public ProcessHandle process() {
        return launcher.toHandle();
    }

    /** The password of the demo accounts, which it says at its first start with --demo. */
    public String demoPassword() {
        Matcher told = DEMO.matcher(said);
        if (!told.find()) {
            throw new IllegalStateException("no password of demo accounts in: " + said);
        }
        return told.group(1);
    }

    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
                launcher.descendants().forEach(ProcessHandle::destroyForcibly);
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String awaitReady(Process process) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        String line = output.readLine();
        while (line != null && !line.startsWith("Perisai is ready")) {
            said.append(line).append('\n');
            line = output.readLine();
        }
        if (line == null) {
            throw new IOException("it said: " + said);
        }
        Thread reader = new Thread(() -> passOn(output), "output of perisai.jar");
        reader.setDaemon(true);
        reader.start();
        return said.toString();
    }

    private static void passOn(BufferedReader output) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                System.out.println("perisai.jar: " + line);
            }
        } catch (IOException ended) {
            // Its process has ended.
        }
    }

    private static int freePort() throws IOException {
        for (int port = FIRST_PORT; port <= LAST_PORT; port++) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
        throw new IOException("no free port from " + FIRST_PORT + " to " + LAST_PORT);
    }
}
