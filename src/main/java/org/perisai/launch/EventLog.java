package org.perisai.launch;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The log file: one JSON object a line, from the server, the database and the launcher. A full file
 * becomes perisai.log.1, the older ones move on, the oldest goes. Nothing ends because a line can't be
 * written, as on a full disk: the line is left out, and the next one that can be is told of those before.
 */
final class EventLog implements AutoCloseable {
    private static final int KEPT = 5;
    private static final Pattern SEVERE = Pattern.compile("\"Level\":\"SEVERE\".*?\"(?:LogMessage|Exception)\":\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Path file;
    private final long limit;
    /** Null after a failure, until the next line. */
    private FileOutputStream out;
    private long size;
    private int missing;
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
        write(wrapped(level, source, message));
    }

    private static String wrapped(String level, String source, String message) {
        return "{\"Timestamp\":\"" + Instant.now() + "\",\"Level\":\"" + level + "\",\"LoggerName\":\"" + source
                + "\",\"LogMessage\":\"" + escaped(message) + "\"}";
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
            if (out == null) {
                open();
            }
            if (size > limit) {
                rotate();
            }
            append(missing == 0 ? line
                    : wrapped("WARNING", "launcher", missing + " lines couldn't be written here") + "\n" + line);
            missing = 0;
        } catch (IOException e) {
            missing++;
            reopenLater();
        }
    }

    private void append(String lines) throws IOException {
        byte[] bytes = (lines + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(bytes);
        size += bytes.length;
    }

    /** Takes back the half of a line that may have been written. */
    private void reopenLater() {
        try (FileOutputStream failed = out) {
            if (failed != null) {
                failed.getChannel().truncate(size);
            }
        } catch (IOException e) {
            // Whatever made the writing fail; the next line tries again.
        } finally {
            out = null;
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
        out = new FileOutputStream(file.toFile(), true);
        size = file.toFile().length();
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
        if (out != null) {
            out.close();
        }
    }
}
