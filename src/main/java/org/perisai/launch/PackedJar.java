package org.perisai.launch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** perisai.jar while it is written: reproducible, and with jars inside it stored as they are. */
final class PackedJar implements AutoCloseable {
    /** 1 January 2026; one fixed time makes equal inputs give equal jars. */
    private static final long TIME = 1_767_225_600_000L;

    private final JarOutputStream out;
    private final StringBuilder index = new StringBuilder();
    private final MessageDigest digest;
    private final Set<String> names = new HashSet<>();

    PackedJar(Path file, String version) throws IOException {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        out = new JarOutputStream(Files.newOutputStream(file));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Launcher.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_TITLE, "Perisai");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        put(out, "META-INF/MANIFEST.MF", bytes(manifest));
    }

    void add(String name, byte[] content) throws IOException {
        if (names.add(name)) {
            put(out, name, content);
        }
    }

    /** The classes and resources of a library, without its signature, manifest and module. */
    void addLibrary(byte[] library) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(library))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                boolean own = name.startsWith("META-INF/") && !name.startsWith("META-INF/services/");
                if (!entry.isDirectory() && !own && !name.endsWith("module-info.class")) {
                    add(name, in.readAllBytes());
                }
            }
        }
    }

    /** A file for the first start to unpack. */
    void addToBundle(String name, byte[] content) throws IOException {
        index.append(content.length).append(' ').append(name).append('\n');
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update(content);
        add(Bundle.FOLDER + name, content);
    }

    @Override
    public void close() throws IOException {
        String version = HexFormat.of().formatHex(digest.digest(), 0, 8);
        add(Bundle.INDEX, (version + "\n" + index).getBytes(StandardCharsets.UTF_8));
        out.close();
    }

    static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(TIME);
        if (name.endsWith(".jar") || name.endsWith(".rar")) {
            CRC32 crc = new CRC32();
            crc.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    static byte[] bytes(Manifest manifest) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        manifest.write(bytes);
        return bytes.toByteArray();
    }
}
