package org.perisai.launch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Makes perisai.jar during the Maven build: the launcher's own classes, and under bundle/ what the
 * first start unpacks. Payara Micro's jars and the application's libraries become plain files on one
 * class path, so that the JVM's class archive (see {@link ClassArchive}) covers them all.
 */
public final class Packing {
    /** The application's libraries that the commands for course files need without a server. */
    private static final List<String> COMMAND_LIBRARIES = List.of("picocli", "flexmark", "snakeyaml", "icu4j",
            "owasp-java-html-sanitizer", "java8-shim", "java10-shim", "annotations", "jspecify");
    private static final List<String> COMMAND_CLASSES = List.of("org/perisai/launch/", "org/perisai/content/",
            "org/perisai/shared/");

    private final PackedJar jar;
    private final Set<String> libraries = new TreeSet<>();
    private final Set<String> alone = new TreeSet<>();
    private final List<byte[]> merged = new ArrayList<>();

    private Packing(PackedJar jar) {
        this.jar = jar;
    }

    /** Arguments: the version, the jar to make, the web archive, Payara Micro, the MariaDB binaries. */
    public static void main(String[] args) throws IOException {
        try (PackedJar jar = new PackedJar(Path.of(args[1]), args[0]);
                ZipFile war = new ZipFile(args[2]);
                ZipFile payara = new ZipFile(args[3]);
                ZipFile mariadb = new ZipFile(args[4])) {
            Packing packing = new Packing(jar);
            packing.addLauncher(war);
            packing.addServer(payara);
            packing.addApplication(war);
            packing.addServerJar(war, payara);
            packing.addDatabase(mariadb);
        }
    }

    private void addLauncher(ZipFile war) throws IOException {
        for (ZipEntry entry : files(war, "WEB-INF/classes/")) {
            String name = entry.getName().substring("WEB-INF/classes/".length());
            if (COMMAND_CLASSES.stream().anyMatch(name::startsWith)) {
                jar.add(name, read(war, entry));
            }
        }
        for (ZipEntry library : files(war, "WEB-INF/lib/")) {
            if (COMMAND_LIBRARIES.stream().anyMatch(fileName(library)::startsWith)) {
                jar.addLibrary(read(war, library));
            }
        }
    }

    private void addServer(ZipFile payara) throws IOException {
        for (ZipEntry entry : files(payara, "MICRO-INF/runtime/")) {
            byte[] content = read(payara, entry);
            if (entry.getName().endsWith(".rar")) {
                addResourceAdapter(content);
            }
            addToServer("runtime/" + fileName(entry), content);
        }
        for (ZipEntry entry : files(payara, "MICRO-INF/domain/")) {
            String name = entry.getName().substring("MICRO-INF/domain/".length());
            byte[] own = resource(name);
            jar.addToBundle("config/" + name, own == null ? read(payara, entry) : own);
        }
    }

    private void addToServer(String name, byte[] content) throws IOException {
        libraries.add(name);
        if (name.endsWith(".rar") || MergedJar.standsAlone(content)) {
            alone.add(name);
            jar.addToBundle(name, content);
        } else {
            merged.add(content);
        }
    }

    /** A connector is needed unpacked, too; Payara does that itself when it starts from its own jar. */
    private void addResourceAdapter(byte[] connector) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(connector))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory() && entry.getName().startsWith("lib/")) {
                    jar.addToBundle(entry.getName(), in.readAllBytes());
                }
            }
        }
    }

    private void addApplication(ZipFile war) throws IOException {
        for (ZipEntry entry : files(war, "")) {
            String name = entry.getName();
            if (name.startsWith("WEB-INF/lib/")) {
                addLibrary(war, entry);
            } else if (!name.startsWith("WEB-INF/classes/org/perisai/launch/") && !name.startsWith("META-INF/maven/")) {
                jar.addToBundle("app/" + name, read(war, entry));
            }
        }
    }

    private void addLibrary(ZipFile war, ZipEntry library) throws IOException {
        String name = fileName(library);
        boolean serverHasIt = libraries.contains("runtime/" + name.replaceFirst("-\\d.*", ".jar"));
        if (!serverHasIt && !name.startsWith("picocli")) {
            addToServer("webapp/" + name, read(war, library));
        }
    }

    /** The jar named on the server's command line: most others are in it, its manifest lists the rest. */
    private void addServerJar(ZipFile war, ZipFile payara) throws IOException {
        MergedJar server = new MergedJar(alone);
        for (ZipEntry entry : files(payara, "")) {
            if (entry.getName().startsWith("fish/") || entry.getName().equals("MICRO-INF/payara-boot.properties")) {
                server.add(entry.getName(), read(payara, entry));
            }
        }
        for (String name : List.of("ServerMain", "Drain")) {
            String path = "org/perisai/launch/" + name + ".class";
            server.add(path, read(war, war.getEntry("WEB-INF/classes/" + path)));
        }
        for (byte[] library : merged) {
            server.addAll(library);
        }
        jar.addToBundle("server.jar", server.toByteArray());
    }

    private void addDatabase(ZipFile mariadb) throws IOException {
        StringBuilder bootstrap = new StringBuilder("create database mysql;\nuse mysql;\nset @auth_root_socket=null;\n");
        String root = files(mariadb, "").stream().map(ZipEntry::getName).filter(name -> name.endsWith("/bin/mariadbd"))
                .findFirst().orElseThrow().replace("bin/mariadbd", "");
        try (InputStream program = mariadb.getInputStream(mariadb.getEntry(root + "bin/mariadbd"))) {
            jar.addToBundle("database/mariadbd", ElfFile.loadedPart(program));
        }
        for (String part : List.of("system_tables", "performance_tables", "system_tables_data")) {
            ZipEntry sql = mariadb.getEntry(root + "share/mariadb_" + part + ".sql");
            bootstrap.append(new String(read(mariadb, sql), StandardCharsets.UTF_8)).append('\n');
        }
        bootstrap.append("delete from global_priv where user in ('root', '');\n");
        jar.addToBundle("database/bootstrap.sql", bootstrap.toString().getBytes(StandardCharsets.UTF_8));
        jar.addToBundle("database/share/english/errmsg.sys", read(mariadb, mariadb.getEntry(root + "share/english/errmsg.sys")));
        for (ZipEntry entry : files(mariadb, root + "share/charsets/")) {
            jar.addToBundle("database/share/charsets/" + fileName(entry), read(mariadb, entry));
        }
    }

    private static List<ZipEntry> files(ZipFile zip, String prefix) {
        return zip.stream().filter(entry -> !entry.isDirectory() && entry.getName().startsWith(prefix))
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String fileName(ZipEntry entry) {
        return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    }

    private static byte[] read(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Packing.class.getResourceAsStream(name)) {
            return in == null ? null : in.readAllBytes();
        }
    }
}
