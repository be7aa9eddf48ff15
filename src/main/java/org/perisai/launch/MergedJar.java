package org.perisai.launch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Many jars as one. A class loader asks every jar on its class path for what none has, and a server asks
 * for a lot that isn't there: with 350 jars that took a sixth of a start. Lists of services are joined;
 * of other files with the same name the first counts, as it does on a class path.
 */
final class MergedJar {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final JarOutputStream out;
    private final Set<String> names = new HashSet<>();
    private final Map<String, ByteArrayOutputStream> lists = new TreeMap<>();

    /** @param classPath the jars beside this one that stay on their own */
    MergedJar(Iterable<String> classPath) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", classPath));
        out = new JarOutputStream(bytes);
        PackedJar.put(out, "META-INF/MANIFEST.MF", PackedJar.bytes(manifest));
    }

    /** What can't be merged: files that are looked for in every jar, by a listing or by a name they share. */
    static boolean standsAlone(byte[] jar) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                if (name.matches("META-INF/(.+\\.tld|resources/.+|(web-fragment|faces-config|beans|.+\\.taglib)\\.xml)")) {
                    return true;
                }
            }
        }
        return false;
    }

    void addAll(byte[] jar) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    add(entry.getName(), in.readAllBytes());
                }
            }
        }
    }

    void add(String name, byte[] content) throws IOException {
        if (name.matches("META-INF/(services/.+|hk2-locator/default)")) {
            ByteArrayOutputStream list = lists.computeIfAbsent(name, n -> new ByteArrayOutputStream());
            list.write(content);
            list.write('\n');
        } else if (!name.matches("META-INF/(MANIFEST.MF|INDEX.LIST|maven/.*|[^/]+\\.(SF|RSA|DSA|EC))|(.*/)?module-info.class")
                && names.add(name)) {
            PackedJar.put(out, name, content);
        }
    }

    byte[] toByteArray() throws IOException {
        for (Map.Entry<String, ByteArrayOutputStream> list : lists.entrySet()) {
            PackedJar.put(out, list.getKey(), list.getValue().toByteArray());
        }
        out.close();
        return bytes.toByteArray();
    }
}
