package org.perisai.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * The files inside perisai.jar that have to be real files: server, application and database program.
 * They are unpacked beside their place and then renamed, so a start that is killed leaves nothing that
 * looks whole; a new version goes beside the old one.
 */
final class Bundle {
    static final String FOLDER = "bundle/";
    static final String INDEX = FOLDER + "index";

    private final Path jar;
    private final String version;
    private final Map<String, Long> sizes = new LinkedHashMap<>();

    Bundle(Path jar) throws IOException {
        this.jar = jar;
        try (ZipFile zip = new ZipFile(jar.toFile()); InputStream in = zip.getInputStream(zip.getEntry(INDEX))) {
            String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
            version = lines[0];
            for (int i = 1; i < lines.length; i++) {
                int space = lines[i].indexOf(' ');
                sizes.put(lines[i].substring(space + 1), Long.valueOf(lines[i].substring(0, space)));
            }
        }
    }

    /** The folder with the unpacked files, unpacked now if they aren't there yet. */
    Path unpackBelow(Path runtime) throws IOException {
        Path place = runtime.resolve(version);
        if (isWhole(place)) {
            return place;
        }
        deleteTree(place);
        Path beside = runtime.resolve(version + ".part");
        deleteTree(beside);
        long size = sizes.values().stream().mapToLong(Long::longValue).sum();
        System.out.printf("First start of this version: unpacking %d files, %d MB%n", sizes.size(), size >> 20);
        unpackTo(beside);
        Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
        return place;
    }

    /** Deletes what other versions left; nothing may run from there any more. */
    void deleteOthersBelow(Path runtime) throws IOException {
        try (Stream<Path> folders = Files.list(runtime)) {
            for (Path folder : folders.filter(each -> !each.endsWith(version)).toList()) {
                deleteTree(folder);
            }
        }
    }

    private void unpackTo(Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (String name : sizes.keySet()) {
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                try (InputStream in = zip.getInputStream(zip.getEntry(FOLDER + name))) {
                    Files.copy(in, file);
                }
                if (name.equals("database/mariadbd") && !file.toFile().setExecutable(true, true)) {
                    throw new LaunchException("Can't make " + file + " executable.");
                }
            }
        }
    }

    /** Sizes are looked at too: after a power cut a file can be there and empty. */
    private boolean isWhole(Path place) throws IOException {
        for (Map.Entry<String, Long> file : sizes.entrySet()) {
            Path path = place.resolve(file.getKey());
            if (!Files.isRegularFile(path) || Files.size(path) != file.getValue()) {
                return false;
            }
        }
        return true;
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
