package org.perisai.launch;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A process of ours, remembered in a file with its number, so that a later start finds what a killed launcher left. */
final class Child {
    /** Takes the process out of the terminal's reach, so that Ctrl-C ends the launcher and that ends the others in order. */
    private static final File SETSID = new File("/usr/bin/setsid");

    private final Process process;
    private final Path pidFile;

    private Child(Process process, Path pidFile) {
        this.process = process;
        this.pidFile = pidFile;
    }

    /** Starts the process; its output goes line by line to the consumer. */
    static Child start(ProcessBuilder builder, Path pidFile, Consumer<String> output) throws IOException {
        if (SETSID.canExecute()) {
            builder.command().add(0, SETSID.getPath());
        }
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        Process process = builder.redirectErrorStream(true).start();
        try {
            remember(process, pidFile);
        } catch (IOException e) {
            // Nobody would find it again.
            process.destroyForcibly();
            throw e;
        }
        Thread reader = new Thread(() -> pump(process, output), pidFile.getFileName() + " output");
        reader.setDaemon(true);
        reader.start();
        return new Child(process, pidFile);
    }

    /** Whole or not at all: whoever reads the file, or was killed while it was written, finds a number. */
    private static void remember(Process process, Path pidFile) throws IOException {
        Path beside = pidFile.resolveSibling(pidFile.getFileName() + ".part");
        Files.writeString(beside, process.pid() + "\n");
        Files.move(beside, pidFile, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void pump(Process process, Consumer<String> output) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.accept(line);
            }
        } catch (IOException e) {
            output.accept("Reading the output ended: " + e.getMessage());
        }
    }

    /**
     * Ends a process that an earlier launcher left behind. The number alone isn't proof, the system gives
     * it again to others: its command line must hold the mark, a path that only our process uses.
     */
    static boolean endOrphan(Path pidFile, String mark, Duration patience) throws IOException {
        if (!Files.exists(pidFile)) {
            return false;
        }
        Optional<ProcessHandle> orphan = ProcessHandle.of(number(pidFile)).filter(handle -> commandLine(handle).contains(mark));
        orphan.ifPresent(handle -> end(handle, patience));
        Files.deleteIfExists(pidFile);
        return orphan.isPresent();
    }

    private static long number(Path pidFile) throws IOException {
        String number = Files.readString(pidFile).strip();
        return number.matches("\\d{1,9}") ? Long.parseLong(number) : 0;
    }

    private static String commandLine(ProcessHandle handle) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(handle.pid()), "cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    Process process() {
        return process;
    }

    /** Asks the process to end and waits; one that doesn't listen is killed. */
    void end(Duration patience) {
        end(process.toHandle(), patience);
        pidFile.toFile().delete();
    }

    /** Closes the process's input, which one of ours understands, and waits. */
    void endByInput(Duration patience) {
        try {
            process.getOutputStream().close();
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                pidFile.toFile().delete();
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            process.destroy();
        }
        end(Duration.ofSeconds(5));
    }

    private static void end(ProcessHandle handle, Duration patience) {
        handle.destroy();
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            handle.destroyForcibly();
            handle.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
