package org.perisai.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What Linux says of a process, and a JVM of itself. */
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
        String stat = read(process, "stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
    }

    /** Seconds that the compilers of a JVM have worked, by its performance counters. */
    static double compilerSeconds(ProcessHandle jvm) {
        Map<String, Long> counters = new HashMap<>();
        try {
            Process jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                    Long.toString(jvm.pid()), "PerfCounter.print").start();
            String printed = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            printed.lines().filter(line -> line.matches("[\\w.]+=\\d+")).map(line -> line.split("="))
                    .forEach(pair -> counters.put(pair[0], Long.valueOf(pair[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return counters.get("java.ci.totalTime") / (double) counters.get("sun.os.hrt.frequency");
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
