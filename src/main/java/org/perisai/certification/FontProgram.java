package org.perisai.certification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A TrueType file, mapped into memory and read where it lies: nothing of it is parsed ahead, and
 * only outlines that were used are kept on the heap, so ten megabytes of Chinese cost no more than fifty kilobytes of Lao. Only absolute
 * reads are used, so threads may share it. All our fonts have 1000 units to the em.
 */
final class FontProgram {
    static final int EM = 1000;

    private final ByteBuffer data;
    private final Map<String, Integer> offsets = new HashMap<>();
    private final Map<String, Integer> lengths = new HashMap<>();
    private final Map<Integer, byte[]> thinned = new ConcurrentHashMap<>();
    private final int characters;
    private final int glyphs;
    private final int fullMetrics;
    private final boolean longOffsets;

    FontProgram(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            data = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read the font " + file, e);
        }
        for (int i = 0, at = 12; i < u16(4); i++, at += 16) {
            byte[] tag = new byte[4];
            data.get(at, tag);
            offsets.put(new String(tag, StandardCharsets.US_ASCII), data.getInt(at + 8));
            lengths.put(new String(tag, StandardCharsets.US_ASCII), data.getInt(at + 12));
        }
        if (u16(at("head") + 18) != EM) {
            throw new IllegalArgumentException("Not " + EM + " units to the em: " + file);
        }
        glyphs = u16(at("maxp") + 4);
        fullMetrics = u16(at("hhea") + 34);
        longOffsets = u16(at("head") + 50) == 1;
        characters = characterMap();
    }

    private int characterMap() {
        int map = at("cmap");
        int best = 0;
        for (int i = 0, at = map + 4; i < u16(map + 2); i++, at += 8) {
            int candidate = map + data.getInt(at + 4);
            int format = u16(candidate);
            if (u16(at) == 3 && (format == 12 || format == 4 && best == 0)) {
                best = candidate;
            }
        }
        if (best == 0) {
            throw new IllegalArgumentException("The font has no Unicode character map");
        }
        return best;
    }

    /** The glyph that stands for a code point by itself; 0 when the font has none. */
    int glyph(int codePoint) {
        return u16(characters) == 12 ? glyphByGroup(codePoint) : glyphBySegment(codePoint);
    }

    private int glyphByGroup(int codePoint) {
        int low = 0;
        int high = data.getInt(characters + 12) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int group = characters + 16 + 12 * middle;
            if (codePoint < data.getInt(group)) {
                high = middle - 1;
            } else if (codePoint > data.getInt(group + 4)) {
                low = middle + 1;
            } else {
                return data.getInt(group + 8) + codePoint - data.getInt(group);
            }
        }
        return 0;
    }

    private int glyphBySegment(int codePoint) {
        int doubled = u16(characters + 6);
        for (int i = 0; i < doubled; i += 2) {
            int end = u16(characters + 14 + i);
            if (codePoint > end) {
                continue;
            }
            int start = u16(characters + 16 + doubled + i);
            if (codePoint < start) {
                return 0;
            }
            int delta = u16(characters + 16 + 2 * doubled + i);
            int rangeAt = characters + 16 + 3 * doubled + i;
            int range = u16(rangeAt);
            if (range == 0) {
                return codePoint + delta & 0xFFFF;
            }
            int glyph = u16(rangeAt + range + 2 * (codePoint - start));
            return glyph == 0 ? 0 : glyph + delta & 0xFFFF;
        }
        return 0;
    }

    int glyphs() {
        return glyphs;
    }

    int advance(int glyph) {
        return u16(at("hmtx") + 4 * Math.min(glyph, fullMetrics - 1));
    }

    /** Lowest point of the glyph's ink; 0 when it has none. */
    int bottom(int glyph) {
        return outlineLength(glyph) == 0 ? 0 : data.getShort(outlineAt(glyph) + 4);
    }

    /** Highest point of the glyph's ink; 0 when it has none. */
    int top(int glyph) {
        return outlineLength(glyph) == 0 ? 0 : data.getShort(outlineAt(glyph) + 8);
    }

    /** The bytes that draw the glyph, thinned to a grid; empty for a space. The caller may change them. */
    byte[] outline(int glyph, int grid) {
        return thinned.computeIfAbsent(glyph << 8 | grid, key -> {
            byte[] result = new byte[outlineLength(glyph)];
            data.get(outlineAt(glyph), result);
            return OutlineThinning.thin(result, grid);
        }).clone();
    }

    /** A whole table, copied. */
    byte[] table(String tag) {
        byte[] result = new byte[lengths.get(tag)];
        data.get(at(tag), result);
        return result;
    }

    private int outlineAt(int glyph) {
        return at("glyf") + outlineOffset(glyph);
    }

    private int outlineLength(int glyph) {
        return outlineOffset(glyph + 1) - outlineOffset(glyph);
    }

    private int outlineOffset(int glyph) {
        int at = at("loca");
        return longOffsets ? data.getInt(at + 4 * glyph) : 2 * u16(at + 2 * glyph);
    }

    private int at(String tag) {
        return offsets.get(tag);
    }

    private int u16(int at) {
        return data.getShort(at) & 0xFFFF;
    }
}
