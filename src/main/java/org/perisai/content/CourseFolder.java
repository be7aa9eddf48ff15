package org.perisai.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where course files lie: a folder of the disk, or files in memory. Paths are relative, with {@code /}. What is there and
 * can't be read throws {@link Unreadable}.
 */
interface CourseFolder {

    /** Names of the files and folders directly below a folder, sorted; none where there is no such folder. */
    List<String> names(String folder);

    /** Whether a plain file is there; a link is none. */
    boolean isFile(String path);

    /** Whether a folder is there. */
    boolean isFolder(String path);

    /** Size of a file in bytes. */
    long size(String path);

    /** What a file holds. */
    byte[] bytes(String path);

    /** A folder of the disk. */
    record Disk(Path root) implements CourseFolder {
        @Override
        public List<String> names(String folder) {
            if (!isFolder(folder)) {
                return List.of();
            }
            try (Stream<Path> entries = Files.list(root.resolve(folder))) {
                return entries.map(path -> path.getFileName().toString()).sorted().toList();
            } catch (IOException e) {
                throw new Unreadable(folder, e);
            }
        }

        @Override
        public boolean isFile(String path) {
            return Files.isRegularFile(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
        }

        @Override
        public boolean isFolder(String path) {
            return Files.isDirectory(root.resolve(path));
        }

        @Override
        public long size(String path) {
            try {
                return Files.size(root.resolve(path));
            } catch (IOException e) {
                throw new Unreadable(path, e);
            }
        }

        @Override
        public byte[] bytes(String path) {
            try {
                return Files.readAllBytes(root.resolve(path));
            } catch (IOException e) {
                throw new Unreadable(path, e);
            }
        }
    }

    /** Files in memory, by path. */
    record Memory(TreeMap<String, byte[]> files) implements CourseFolder {
        Memory(Map<String, byte[]> files) {
            this(new TreeMap<>(files));
        }

        @Override
        public List<String> names(String folder) {
            String start = folder + "/";
            TreeSet<String> names = new TreeSet<>();
            for (String path : files.tailMap(start).keySet()) {
                if (!path.startsWith(start)) {
                    break;
                }
                names.add(path.substring(start.length()).split("/", 2)[0]);
            }
            return List.copyOf(names);
        }

        @Override
        public boolean isFile(String path) {
            return files.containsKey(path);
        }

        @Override
        public boolean isFolder(String path) {
            String next = files.ceilingKey(path + "/");
            return next != null && next.startsWith(path + "/");
        }

        @Override
        public long size(String path) {
            return files.get(path).length;
        }

        @Override
        public byte[] bytes(String path) {
            return files.get(path);
        }
    }
}
