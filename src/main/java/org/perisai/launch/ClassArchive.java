package org.perisai.launch;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The server's classes as the JVM can map them into memory, parsed and verified. The first start lists the
 * classes it loads; once the server is idle an archive is made of them, and later starts save a third of
 * their time. It fits one JVM and one unpacked version, and a start without it only takes longer: where making
 * it would leave the server too little memory, it isn't made.
 */
final class ClassArchive {
    private static final long QUIET_SECONDS = 2;
    /** Making it takes some 750 MB for a minute, whatever heap it is given; server, database and launcher take as much. */
    private static final long ENOUGH_MEMORY = 1_600L << 20;

    private final Path program;
    private final long memory;
    private final Path archive;
    private final Path list;

    ClassArchive(Path program) {
        this(program, ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize());
    }

    /** With the bytes of memory that this machine has, or that its container may use. */
    ClassArchive(Path program, long memory) {
        this.program = program;
        this.memory = memory;
        String jvm = System.getProperty("java.vm.version") + System.getProperty("java.vm.name") + System.getProperty("java.home");
        String name = "classes-" + Integer.toHexString(jvm.hashCode());
        this.archive = program.resolve(name + ".jsa");
        this.list = program.resolve(name + ".list");
    }

    /** Whether it has yet to be made, and can be. */
    boolean isWanted() {
        return !Files.exists(archive) && memory >= ENOUGH_MEMORY;
    }

    List<String> flags() {
        if (Files.exists(archive)) {
            return List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + archive, "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:ArchiveRelocationMode=0", "-Xlog:cds=off");
        }
        return isWanted() ? List.of("-XX:DumpLoadedClassList=" + list) : List.of();
    }

    /** Makes the archive as soon as the server has nothing to do, at the lowest priority. */
    void makeLater(ProcessHandle server) {
        Thread maker = new Thread(() -> {
            try {
                makeWhenQuiet(server);
            } catch (IOException e) {
                System.err.println("No class archive could be made, so starts stay slower: " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "class-archive");
        maker.setDaemon(true);
        maker.start();
    }

    private void makeWhenQuiet(ProcessHandle server) throws IOException, InterruptedException {
        awaitQuiet(server);
        if (!server.isAlive()) {
            return;
        }
        Path beside = program.resolve(archive.getFileName() + ".part");
        List<String> command = new ArrayList<>();
        if (new File("/usr/bin/nice").canExecute()) {
            command.addAll(List.of("/usr/bin/nice", "-n", "19"));
        }
        command.addAll(List.of(ServerCommand.java(), "-Xmx256m", "-XX:+UseSerialGC", "-Xlog:disable", "-Xshare:dump", "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + beside, "-cp", ServerCommand.classPath(program)));
        Process dump = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        Thread end = new Thread(dump::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
        if (dump.waitFor() == 0 && Files.exists(beside)) {
            Files.move(beside, archive, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(beside);
    }

    private static void awaitQuiet(ProcessHandle server) throws InterruptedException {
        long before = cpuMillis(server);
        for (int quiet = 0; quiet < QUIET_SECONDS;) {
            Thread.sleep(1000);
            long now = cpuMillis(server);
            quiet = now - before < 200 ? quiet + 1 : 0;
            before = now;
        }
    }

    private static long cpuMillis(ProcessHandle server) {
        return server.info().totalCpuDuration().map(java.time.Duration::toMillis).orElse(0L);
    }
}
