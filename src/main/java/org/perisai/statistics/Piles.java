package org.perisai.statistics;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Enrolments put aside on the disk by country and by person, so that one pile fits into memory and holds its learners
 * whole. They come in any order of persons, and each person's in the order of their ids. The files are gone with it.
 */
final class Piles implements AutoCloseable {
    private static final int RANGES = 64;
    private static final int BUFFER = 16_384;

    private final Path folder;
    private final long width;
    private final Shorthand.Words words = new Shorthand.Words();
    private final Map<String, Map<Integer, Pile>> countries = new TreeMap<>();

    private Piles(Path folder, long people) {
        this.folder = folder;
        this.width = people / RANGES + 1;
    }

    /** What takes a learner. */
    @FunctionalInterface
    interface Each {
        void take(long person, Learner learner);
    }

    /** @param people highest id of a person */
    static Piles empty(long people) {
        try {
            return new Piles(Files.createTempDirectory("perisai-statistics"), people);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(List<Learners.Row> rows) {
        try {
            for (Learners.Row row : rows) {
                pile(row).add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Pile pile(Learners.Row row) {
        String country = row.country() + (row.demo() ? "-demo" : "");
        int range = (int) Math.min(RANGES - 1, row.person() / width);
        return countries.computeIfAbsent(country, any -> new TreeMap<>()).computeIfAbsent(range,
                any -> new Pile(folder.resolve(country + "-" + range), row.country(), row.demo()));
    }

    /** Countries in order, those of demonstration apart. */
    Set<String> countries() {
        return countries.keySet();
    }

    /** Hands over the learners of a country in the order of their ids. */
    void each(String country, Each each) {
        countries.get(country).values().forEach(pile -> pile.each(each));
    }

    @Override
    public void close() {
        try {
            for (Map<Integer, Pile> ranges : countries.values()) {
                for (Pile pile : ranges.values()) {
                    Files.deleteIfExists(pile.file);
                }
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Pile {
        private final Path file;
        private final String country;
        private final boolean demo;
        private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(buffer);
        private long count;

        Pile(Path file, String country, boolean demo) {
            this.file = file;
            this.country = country;
            this.demo = demo;
        }

        void add(Learners.Row row) throws IOException {
            Shorthand.number(out, row.person());
            Shorthand.write(out, words, row.taken());
            count++;
            if (buffer.size() > BUFFER) {
                flush();
            }
        }

        private void flush() throws IOException {
            try (OutputStream end = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                buffer.writeTo(end);
            }
            buffer.reset();
        }

        void each(Each each) {
            Map<Long, List<Taken>> people = new TreeMap<>();
            try {
                flush();
                try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                    for (long left = count; left > 0; left--) {
                        people.computeIfAbsent(Shorthand.number(in), any -> new ArrayList<>(4))
                                .add(Shorthand.read(in, words));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            people.forEach((person, taken) -> each.take(person, new Learner(country, demo, taken)));
        }
    }
}
