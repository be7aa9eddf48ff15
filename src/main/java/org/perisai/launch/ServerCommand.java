package org.perisai.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of the server process. */
record ServerCommand(Path program, Path instance, DataFolder data) {
    /** What Payara Micro's manifest opens for itself; from a class path it has to be said. */
    private static final List<String> OPENED = List.of("java.base/jdk.internal.loader", "java.base/java.lang",
            "java.base/java.net", "java.base/java.nio", "java.base/java.util", "java.base/sun.nio.ch",
            "java.management/sun.management", "jdk.management/com.sun.management.internal",
            "java.base/sun.net.www.protocol.jrt", "java.base/sun.net.www.protocol.jar", "java.base/java.io",
            "java.naming/javax.naming.spi", "java.rmi/sun.rmi.transport", "java.logging/java.util.logging",
            "java.management/javax.management", "java.management/javax.management.openmbean");
    private static final List<String> EXPORTED = List.of("java.base/jdk.internal.ref", "jdk.naming.dns/com.sun.jndi.dns",
            "java.naming/com.sun.jndi.ldap");

    /**
     * Survivor spaces that hold the 9 MB of a password hash, see docs/decisions/embedded-database.md. The system property
     * {@code perisai.heap}, such as 1g, gives the server more.
     */
    private static final List<String> HEAP = List.of("-Xmx208m", "-Xms208m", "-Xmn72m", "-XX:SurvivorRatio=4",
            "-XX:TargetSurvivorRatio=90");

    List<String> of(ServeOptions options, ClassArchive archive) {
        List<String> command = new ArrayList<>(List.of(java()));
        String heap = System.getProperty("perisai.heap");
        command.addAll(heap == null ? HEAP : List.of("-Xmx" + heap));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC"));
        // In parallel, its services now and then fail with a ConcurrentModificationException in HK2.
        command.add("-Dorg.glassfish.startupThreadPolicy=USE_NO_THREADS");
        OPENED.forEach(name -> command.add("--add-opens=" + name + "=ALL-UNNAMED"));
        EXPORTED.forEach(name -> command.add("--add-exports=" + name + "=ALL-UNNAMED"));
        command.addAll(archive.flags());
        System.getProperties().stringPropertyNames().stream().filter(name -> name.startsWith("perisai.")).sorted()
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(List.of("-Dperisai.data=" + data, "-Dperisai.bind=" + options.bind(), "-Dperisai.port=" + options.port()));
        if (options.demo()) {
            command.add("-Dperisai.demo=true");
        }
        if (options.content() != null) {
            command.add("-Dperisai.content=" + options.content().toAbsolutePath());
        }
        if (options.site() != null) {
            command.add("-Dperisai.site=" + options.site());
        }
        if (options.proxy()) {
            command.add("-Dperisai.proxy=true");
        }
        command.addAll(List.of("-cp", classPath(program), ServerMain.class.getName(), instance.toString(),
                program.resolve("app").toString(), "--rootdir", instance.toString(), "--disablephonehome"));
        return command;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static String classPath(Path program) {
        return program.resolve("server.jar").toString();
    }
}
