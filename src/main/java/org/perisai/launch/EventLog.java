package org.perisai.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The log file: one JSON object a line, from the server, the database and the launcher. A full file
 * becomes perisai.log.1, the older ones move on, the oldest goes.
 */
final class EventLog implements AutoCloseable {
    private static final int KEPT = 5;
    private static final Pattern SEVERE = Pattern.compile("\"Level\":\"SEVERE\".*?\"(?:LogMessage|Exception)\":\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Path file;
    private final long limit;
    private OutputStream out;
    private long size;
    private String lastFailure;

    EventLog(Path file, long limit) throws IOException {
        this.file = file;
        this.limit = limit;
        Files.createDirectories(file.getParent());
        open();
    }

    /** Takes a line as it came from a process: JSON stays, anything else is wrapped. */
    void take(String source, String line) {
        if (line.startsWith("{")) {
            write(line);
        } else if (!line.isBlank()) {
            event(line.contains("[ERROR]") ? "SEVERE" : "INFO", source, line);
        }
    }

    void event(String level, String source, String message) {
        write("{\"Timestamp\":\"" + Instant.now() + "\",\"Level\":\"" + level + "\",\"LoggerName\":\"" + source
                + "\",\"LogMessage\":\"" + escaped(message) + "\"}");
    }

    /** The last thing that was logged as a failure. */
    synchronized Optional<String> lastFailure() {
        return Optional.ofNullable(lastFailure);
    }

    private synchronized void write(String line) {
        Matcher severe = SEVERE.matcher(line);
        if (severe.find()) {
            lastFailure = severe.group(1).replace("\\n", "\n").replace("\\\"", "\"").strip();
        }
        try {
            if (size > limit) {
                rotate();
            }
            byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
            out.write(bytes);
            size += bytes.length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rotate() throws IOException {
        out.close();
        for (int i = KEPT - 1; i >= 0; i--) {
            Path from = i == 0 ? file : file.resolveSibling(file.getFileName() + "." + i);
            if (Files.exists(from)) {
                Files.move(from, file.resolveSibling(file.getFileName() + "." + (i + 1)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        open();
    }

    private void open() throws IOException {
        out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        size = Files.size(file);
    }

    static String escaped(String text) {
        StringBuilder json = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.toString();
    }

    @Override
    public String toString() {
        return file.toString();
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }
}
