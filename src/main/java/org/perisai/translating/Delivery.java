package org.perisai.translating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perisai.content.Flaw;
import org.perisai.content.Passage;
import org.perisai.content.Segment;
import org.perisai.content.State;

/**
 * What an agency sent back, held against the course: either all of it fits, or nothing is taken. The source must be what
 * it was, no text may be missing or new, every locked piece must be there.
 */
final class Delivery {
    private final String course;
    private final String source;
    private final String target;
    private final Map<String, List<Passage>> files;

    /**
     * A block that was translated.
     *
     * @param number of the save that it was translated from
     * @param line where it stands in the document
     * @param texts by place; as they are already where the block was only confirmed
     */
    record Taken(String file, Passage passage, int number, int line, Map<String, String> texts) {
    }

    /** @param files blocks of the course by the name of their file */
    Delivery(String course, String source, String target, Map<String, List<Passage>> files) {
        this.course = course;
        this.source = source;
        this.target = target;
        this.files = files;
    }

    /** @throws XliffRefused when anything doesn't fit */
    List<Taken> take(List<Sheet> sheets) {
        List<Taken> taken = new ArrayList<>();
        for (Sheet sheet : sheets) {
            if (!sheet.course().equals(course) || !files.containsKey(sheet.file())) {
                throw new XliffRefused("translating.xliff.file", 1, XliffWriter.original(sheet));
            }
            if (!sheet.source().equals(source) || !sheet.target().equals(target)) {
                throw new XliffRefused("translating.xliff.language", 1, sheet.source() + " → " + sheet.target());
            }
            Map<String, Passage> passages = new HashMap<>();
            files.get(sheet.file()).forEach(passage -> passages.put(passage.id(), passage));
            for (Sheet.Block block : sheet.blocks()) {
                Passage passage = Optional.ofNullable(passages.get(block.id()))
                    .orElseThrow(() -> new XliffRefused("translating.xliff.unit", block.line(), block.id()));
                block(block, passage).ifPresent(texts -> taken.add(new Taken(sheet.file(), passage, block.number(), block.line(), texts)));
            }
        }
        return taken;
    }

    private static Optional<Map<String, String>> block(Sheet.Block block, Passage passage) {
        Map<String, Segment> segments = new LinkedHashMap<>();
        passage.segments().stream().filter(segment -> !segment.isFixed())
            .forEach(segment -> segments.put(segment.place(), segment));
        Map<String, String> texts = new LinkedHashMap<>();
        boolean changed = false;
        boolean finished = true;
        for (Sheet.Text text : block.texts()) {
            Segment segment = Optional.ofNullable(segments.remove(text.place()))
                .orElseThrow(() -> new XliffRefused("translating.xliff.segment", text.line(), text.place()));
            check(segment, text);
            if (!text.translation().isBlank()) {
                texts.put(text.place(), text.translation());
            }
            changed |= !text.translation().isBlank()
                && !same(text.translation(), passage.texts().getOrDefault(text.place(), ""));
            finished &= text.done() != Sheet.Done.INITIAL;
        }
        if (!segments.isEmpty()) {
            throw new XliffRefused("translating.xliff.lacks", block.line(), segments.keySet().iterator().next());
        }
        boolean confirmed = finished && passage.isOpen() && passage.state() != null && passage.isWhole(texts);
        return changed || confirmed ? Optional.of(texts) : Optional.empty();
    }

    private static void check(Segment segment, Sheet.Text text) {
        if (!same(segment.text(), text.original())) {
            throw new XliffRefused("translating.xliff.source", text.line(), text.place());
        }
        Flaw.in(segment, text.translation()).stream().filter(flaw -> flaw.kind().stops()).findFirst().ifPresent(flaw -> {
            throw new XliffRefused(text.line(), text.place(), flaw);
        });
    }

    private static boolean same(String one, String other) {
        return one.strip().replaceAll("\\s+", " ").equals(other.strip().replaceAll("\\s+", " "));
    }

    /**
     * A block as it is given away.
     *
     * @param number of its last save, which comes back with it
     */
    static Sheet.Block block(Passage passage, int number, boolean reviewed, List<Sheet.Note> notes) {
        return new Sheet.Block(passage.id(), number, notes, passage.segments().stream()
            .filter(segment -> !segment.isFixed()).map(segment -> text(passage, segment, reviewed)).toList(), 0);
    }

    private static Sheet.Text text(Passage passage, Segment segment, boolean reviewed) {
        Sheet.Done done = passage.state() != State.FRESH ? Sheet.Done.INITIAL
            : reviewed ? Sheet.Done.REVIEWED : Sheet.Done.TRANSLATED;
        return new Sheet.Text(segment.place(), done, segment.text(), passage.texts().getOrDefault(segment.place(), ""),
            segment.locked(), 0);
    }
}
