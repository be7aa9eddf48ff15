package org.perisai.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogTest {
    @TempDir
    private Path folder;

    @Test
    void everyLineIsAnObject() throws IOException {
        Path file = folder.resolve("log/perisai.log");
        try (EventLog log = new EventLog(file, 1000)) {
            log.take("server", "{\"Level\":\"INFO\"}");
            log.take("server", "  ");
            log.take("database", "a \"quoted\" \\ line\twith a tab");
        }
        List<String> lines = Files.readAllLines(file);
        assertEquals(2, lines.size());
        assertEquals("{\"Level\":\"INFO\"}", lines.get(0));
        assertTrue(lines.get(1).endsWith("\"LoggerName\":\"database\",\"LogMessage\":\"a \\\"quoted\\\" \\\\ line\\u0009with a tab\"}"), lines.get(1));
    }

    @Test
    void aFullFileMovesOnAndTheOldestGoes() throws IOException {
        Path file = folder.resolve("perisai.log");
        try (EventLog log = new EventLog(file, 50)) {
            for (int i = 0; i < 20; i++) {
                log.take("server", "{\"number\":" + i + ",\"filling\":\"........................................\"}");
            }
        }
        assertTrue(Files.readString(file).contains("\"number\":19,"));
        assertTrue(Files.readString(folder.resolve("perisai.log.1")).contains("\"number\":18,"));
        assertTrue(Files.exists(folder.resolve("perisai.log.5")));
        assertFalse(Files.exists(folder.resolve("perisai.log.6")));
    }

    @Test
    void aFullDiskLeavesLinesOutAndTheNextThatFitsTellsOfThem() throws IOException {
        Path file = Files.createSymbolicLink(folder.resolve("perisai.log"), Path.of("/dev/full"));
        try (EventLog log = new EventLog(file, 1000)) {
            log.take("server", "{\"number\":1}");
            log.take("server", "{\"number\":2}");
            Files.delete(file);
            log.take("server", "{\"number\":3}");
            log.take("server", "{\"number\":4}");
        }
        List<String> lines = Files.readAllLines(file);
        assertEquals(List.of("{\"number\":3}", "{\"number\":4}"), lines.subList(1, lines.size()));
        assertTrue(lines.get(0).contains("2 lines couldn't be written"), lines.get(0));
    }

    @Test
    void aFileThatCannotMoveOnDoesSoOnceItCan() throws IOException {
        Path file = folder.resolve("perisai.log");
        Path inTheWay = Files.createDirectories(folder.resolve("perisai.log.5/something"));
        Files.createFile(folder.resolve("perisai.log.4"));
        try (EventLog log = new EventLog(file, 10)) {
            log.take("server", "{\"number\":1}");
            log.take("server", "{\"number\":2}");
            Files.delete(inTheWay);
            log.take("server", "{\"number\":3}");
        }
        assertEquals("{\"number\":1}\n", Files.readString(folder.resolve("perisai.log.1")));
        assertTrue(Files.readString(file).endsWith("\n{\"number\":3}\n"));
    }

    @Test
    void theLastFailureIsRemembered() throws IOException {
        try (EventLog log = new EventLog(folder.resolve("perisai.log"), 1000)) {
            assertEquals(Optional.empty(), log.lastFailure());
            log.take("server", "{\"Level\":\"SEVERE\",\"LoggerName\":\"x\",\"LogMessage\":\"It \\\"broke\\\"\"}");
            log.take("server", "{\"Level\":\"INFO\",\"LoggerName\":\"x\",\"LogMessage\":\"fine\"}");
            assertEquals(Optional.of("It \"broke\""), log.lastFailure());
        }
    }
}
