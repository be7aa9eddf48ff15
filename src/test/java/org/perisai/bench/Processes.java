package org.perisai.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What Linux says of a process. */
final class Processes {
    private static final double TICKS_A_SECOND = 100;

    private Processes() { }

    /** The process below another whose command line has these words. */
    static ProcessHandle below(ProcessHandle parent, String words) {
        return parent.descendants().filter(each -> commandLine(each).contains(words)).findFirst().orElseThrow(
                () -> new IllegalStateException("no process with " + words));
    }

    /** CPU seconds that a process used so far, in user and system mode. */
    static double cpuSeconds(ProcessHandle process) {
        return seconds(read(process, "stat"));
    }

    /** CPU seconds of these that a JVM spent on compiling. */
    static double compilerSeconds(ProcessHandle process) {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            return threads.map(thread -> read(process, "task/" + thread.getFileName() + "/stat"))
                    .filter(stat -> stat.contains(" CompilerThre")).mapToDouble(Processes::seconds).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double seconds(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
    }

    /** Megabytes in memory: now, shared pages counted as shares. */
    static long megabytes(ProcessHandle process) {
        return read(process, "smaps_rollup").lines().filter(line -> line.startsWith("Pss:")).findFirst()
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).orElseThrow();
    }

    /** Resident megabytes, shared pages counted in full. */
    static long resident(ProcessHandle process) {
        return read(process, "status").lines().filter(line -> line.startsWith("VmRSS:")).findFirst()
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).orElseThrow();
    }

    /** The environment that a process of ours was started with. */
    static Map<String, String> environment(ProcessHandle process) {
        Map<String, String> environment = new HashMap<>();
        for (String pair : read(process, "environ").split("\0")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                environment.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return environment;
    }

    private static String commandLine(ProcessHandle process) {
        return process.isAlive() ? read(process, "cmdline").replace('\0', ' ') : "";
    }

    private static String read(ProcessHandle process, String file) {
        try {
            return new String(Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), file)),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
