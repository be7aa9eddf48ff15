package org.perisai.certification;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A small TrueType file with chosen glyphs only, numbered in the order they were chosen. It has just
 * the tables that a PDF reader needs; characters are mapped by the PDF, not by the font.
 */
final class FontSubset {
    private static final int POINTS_ARE_WORDS = 1;
    private static final int HAS_SCALE = 8;
    private static final int MORE_COMPONENTS = 32;
    private static final int HAS_TWO_SCALES = 64;
    private static final int HAS_MATRIX = 128;

    private final FontProgram font;
    private final int grid;
    private final List<Integer> glyphs;
    private final ByteArrayOutputStream outlines = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    private FontSubset(FontProgram font, List<Integer> glyphs, int grid) {
        this.grid = grid;
        this.font = font;
        this.glyphs = new ArrayList<>(glyphs);
    }

    /** The file; {@code glyphs} starts with glyph 0, which every font must have. */
    static byte[] of(FontProgram font, List<Integer> glyphs, int grid) {
        return new FontSubset(font, glyphs, grid).file();
    }

    private byte[] file() {
        List<byte[]> drawn = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            drawn.add(renumbered(font.outline(glyphs.get(i), grid)));
        }
        int left = shareBox(drawn);
        for (byte[] outline : drawn) {
            offsets.add(outlines.size());
            outlines.writeBytes(outline);
            if (outlines.size() % 2 != 0) {
                outlines.write(0);
            }
        }
        offsets.add(outlines.size());
        TreeMap<String, byte[]> tables = new TreeMap<>();
        tables.put("glyf", outlines.toByteArray());
        tables.put("head", patched("head", 50, shortOffsets() ? 0 : 1, 8));
        tables.put("hhea", patched("hhea", 34, glyphs.size(), -1));
        tables.put("hmtx", metrics(left));
        tables.put("loca", locations());
        tables.put("maxp", patched("maxp", 4, glyphs.size(), -1));
        return assembled(tables);
    }

    /** The outline; where it is made of other glyphs, these join the subset under new numbers. */
    private byte[] renumbered(byte[] outline) {
        ByteBuffer bytes = ByteBuffer.wrap(outline);
        if (outline.length == 0 || bytes.getShort(0) >= 0) {
            return outline;
        }
        int at = 10;
        int flags;
        do {
            flags = bytes.getShort(at);
            bytes.putShort(at + 2, (short) number(bytes.getShort(at + 2) & 0xFFFF));
            at += (flags & POINTS_ARE_WORDS) != 0 ? 8 : 6;
            if ((flags & HAS_SCALE) != 0) {
                at += 2;
            } else if ((flags & HAS_TWO_SCALES) != 0) {
                at += 4;
            } else if ((flags & HAS_MATRIX) != 0) {
                at += 8;
            }
        } while ((flags & MORE_COMPONENTS) != 0);
        return outline;
    }

    /** Gives all glyphs the box around all, which packs well, and returns its left side. */
    private static int shareBox(List<byte[]> outlines) {
        short[] box = {Short.MAX_VALUE, Short.MAX_VALUE, Short.MIN_VALUE, Short.MIN_VALUE};
        List<ByteBuffer> drawn = outlines.stream().filter(outline -> outline.length > 0).map(ByteBuffer::wrap).toList();
        for (ByteBuffer outline : drawn) {
            for (int side = 0; side < 4; side++) {
                short value = outline.getShort(2 + 2 * side);
                box[side] = (short) (side < 2 ? Math.min(box[side], value) : Math.max(box[side], value));
            }
        }
        for (ByteBuffer outline : drawn) {
            for (int side = 0; side < 4; side++) {
                outline.putShort(2 + 2 * side, box[side]);
            }
        }
        return drawn.isEmpty() ? 0 : box[0];
    }

    private int number(int glyph) {
        int known = glyphs.indexOf(glyph);
        if (known >= 0) {
            return known;
        }
        glyphs.add(glyph);
        return glyphs.size() - 1;
    }

    /** A table with one number replaced, and the checksum at {@code zeroed} (if any) set to zero. */
    private byte[] patched(String tag, int at, int value, int zeroed) {
        byte[] table = font.table(tag);
        ByteBuffer bytes = ByteBuffer.wrap(table).putShort(at, (short) value);
        if (zeroed >= 0) {
            bytes.putInt(zeroed, 0);
        }
        return table;
    }

    private byte[] metrics(int left) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * glyphs.size());
        for (int glyph : glyphs) {
            bytes.putShort((short) font.advance(glyph)).putShort((short) left);
        }
        return bytes.array();
    }

    private boolean shortOffsets() {
        return outlines.size() <= 2 * 0xFFFF;
    }

    private byte[] locations() {
        if (shortOffsets()) {
            ByteBuffer bytes = ByteBuffer.allocate(2 * offsets.size());
            offsets.forEach(offset -> bytes.putShort((short) (offset / 2)));
            return bytes.array();
        }
        ByteBuffer bytes = ByteBuffer.allocate(4 * offsets.size());
        offsets.forEach(bytes::putInt);
        return bytes.array();
    }

    private static byte[] assembled(TreeMap<String, byte[]> tables) {
        int count = tables.size();
        int power = Integer.highestOneBit(count);
        int start = 12 + 16 * count;
        int size = start + tables.values().stream().mapToInt(table -> padded(table.length)).sum();
        ByteBuffer file = ByteBuffer.allocate(size).putInt(0x00010000).putShort((short) count)
                .putShort((short) (16 * power)).putShort((short) Integer.numberOfTrailingZeros(power))
                .putShort((short) (16 * (count - power)));
        int headAt = 0;
        for (var table : tables.entrySet()) {
            byte[] bytes = table.getValue();
            file.put(start, bytes);
            file.put(table.getKey().getBytes(StandardCharsets.US_ASCII))
                    .putInt(checksum(file, start, padded(bytes.length))).putInt(start).putInt(bytes.length);
            headAt = table.getKey().equals("head") ? start : headAt;
            start += padded(bytes.length);
        }
        return file.putInt(headAt + 8, 0xB1B0AFBA - checksum(file, 0, size)).array();
    }

    private static int checksum(ByteBuffer file, int from, int length) {
        int sum = 0;
        for (int at = from; at < from + length; at += 4) {
            sum += file.getInt(at);
        }
        return sum;
    }

    private static int padded(int length) {
        return length + 3 & ~3;
    }
}
