package org.perisai.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Walks through the parts of a raster file without decoding it: finds its size, its orientation and whether it
 * moves, and copies what is needed to draw it. Everything else (EXIF with the place where it was taken, comments,
 * thumbnails, further frames, what is hung on behind the end) stays out; so no decoder ever sees a compressed
 * comment that unpacks to gigabytes.
 *
 * <p>Formats: ITU-T T.81 and EXIF 2.3; PNG (W3C, third edition); GIF89a; WebP container (RFC 9649).
 */
final class PictureParts {
    private static final Set<String> PNG_KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND", "gAMA", "sRGB");
    private static final Set<String> WEBP_KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF");
    private static final int WEBP_META = 0x08 | 0x04 | 0x20;

    private final byte[] in;
    private final ByteArrayOutputStream out;
    private int width;
    private int height;
    private int orientation = 1;
    private boolean progressive;
    private int frames;

    private PictureParts(byte[] in) {
        this.in = in;
        this.out = new ByteArrayOutputStream(in.length);
    }

    /** @throws PictureRefused when the file breaks off or isn't built as its kind is */
    static PictureParts of(PictureKind kind, byte[] bytes) {
        PictureParts parts = new PictureParts(bytes);
        try {
            switch (kind) {
                case JPEG -> parts.jpeg();
                case PNG -> parts.png();
                case GIF -> parts.gif();
                case WEBP -> parts.webp();
                default -> throw new IllegalArgumentException(kind.name());
            }
        } catch (IndexOutOfBoundsException broken) {
            throw broken();
        }
        return parts;
    }

    static PictureRefused broken() {
        return new PictureRefused("exchange.picture.broken");
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** 1 to 8 as EXIF counts; 1 is upright. */
    int orientation() {
        return orientation;
    }

    /** Whether a decoder has to keep the whole picture before it has the first line. */
    boolean progressive() {
        return progressive;
    }

    boolean moves() {
        return frames > 1;
    }

    /** The file with nothing but what draws the (first) picture. */
    byte[] bare() {
        return out.toByteArray();
    }

    private int u8(int at) {
        return in[at] & 0xFF;
    }

    private int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    private int little16(int at) {
        return u8(at) | u8(at + 1) << 8;
    }

    private int little24(int at) {
        return little16(at) | u8(at + 2) << 16;
    }

    private String name(int at, int length) {
        return new String(in, at, length, StandardCharsets.ISO_8859_1);
    }

    /** Copies; a length that leads out of the file is a broken file. */
    private void copy(int from, int to) {
        if (from > to || to > in.length) {
            throw broken();
        }
        out.write(in, from, to - from);
    }

    private void size(int w, int h) {
        width = Math.max(width, w);
        height = Math.max(height, h);
    }

    private void jpeg() {
        copy(0, 2);
        int at = 2;
        while (u8(at) == 0xFF && u8(at + 1) != 0xD9) {
            int marker = u8(at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int end = at + 2 + u16(at + 2);
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                size(u16(at + 7), u16(at + 5));
                progressive |= marker == 0xC2 || marker == 0xC6 || marker == 0xCA || marker == 0xCE;
                frames = 1;
            } else if (marker == 0xE1 && name(at + 4, 6).equals("Exif\0\0")) {
                orientation = Exif.orientation(in, at + 10, end);
            }
            int next = marker == 0xDA ? scan(end) : end;
            if (marker < 0xE0 || drawsJpeg(marker, at)) {
                copy(at, next);
            }
            at = next;
        }
        if (frames == 0) {
            throw broken();
        }
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
    }

    /** The plain JFIF head, colour profiles, and Adobe's word on what the channels mean. */
    private boolean drawsJpeg(int marker, int at) {
        return marker == 0xE0 && u16(at + 2) == 16 || marker == 0xEE && name(at + 4, 5).equals("Adobe")
            || marker == 0xE2 && u16(at + 2) > 14 && name(at + 4, 11).equals("ICC_PROFILE");
    }

    /** End of the compressed data: the next marker that isn't part of it. A file that breaks off ends there. */
    private int scan(int from) {
        int at = from;
        while (at + 1 < in.length && !(u8(at) == 0xFF && u8(at + 1) != 0 && (u8(at + 1) < 0xD0 || u8(at + 1) > 0xD7))) {
            at++;
        }
        return at;
    }

    private void png() {
        copy(0, 8);
        String chunk = "";
        for (int at = 8; !chunk.equals("IEND"); ) {
            long length = (long) u16(at) << 16 | u16(at + 2);
            chunk = name(at + 4, 4);
            if (length > in.length - at - 12) {
                throw broken();
            }
            if (chunk.equals("IHDR")) {
                size(u16(at + 8) << 16 | u16(at + 10), u16(at + 12) << 16 | u16(at + 14));
            }
            frames += chunk.equals("fcTL") ? 1 : 0;
            int end = (int) (at + 12 + length);
            if (PNG_KEPT.contains(chunk)) {
                copy(at, end);
            }
            at = end;
        }
    }

    private void gif() {
        size(little16(6), little16(8));
        int at = 13 + palette(10);
        copy(0, at);
        while (u8(at) != 0x3B) {
            int start = at;
            boolean picture = u8(at) == 0x2C;
            if (picture) {
                size(little16(at + 1) + little16(at + 5), little16(at + 3) + little16(at + 7));
                at = blocks(at + 11 + palette(at + 9));
                frames++;
            } else if (u8(at) == 0x21) {
                at = blocks(at + 2);
            } else {
                throw broken();
            }
            if (frames == (picture ? 1 : 0) && (picture || u8(start + 1) == 0xF9)) {
                copy(start, at);
            }
        }
        out.write(0x3B);
    }

    private int palette(int flags) {
        return (u8(flags) & 0x80) == 0 ? 0 : 3 << (u8(flags) & 7) + 1;
    }

    private int blocks(int from) {
        int at = from;
        while (u8(at) != 0) {
            at += u8(at) + 1;
        }
        return at + 1;
    }

    private void webp() {
        copy(0, 12);
        for (int at = 12; at + 8 <= in.length; ) {
            String chunk = name(at, 4);
            long length = little16(at + 4) | (long) little16(at + 6) << 16;
            long end = at + 8 + length + (length & 1);
            if (end > in.length) {
                throw broken();
            }
            webpSize(chunk, at + 8);
            if (WEBP_KEPT.contains(chunk)) {
                copy(at, (int) end);
            }
            at = (int) end;
        }
        byte[] bare = out.toByteArray();
        if (name(12, 4).equals("VP8X")) {
            bare[20] &= ~WEBP_META;
        }
        int size = bare.length - 8;
        for (int i = 0; i < 4; i++) {
            bare[4 + i] = (byte) (size >> 8 * i);
        }
        out.reset();
        out.writeBytes(bare);
    }

    private void webpSize(String chunk, int at) {
        switch (chunk) {
            case "VP8X" -> size(little24(at + 4) + 1, little24(at + 7) + 1);
            case "VP8L" -> size((little16(at + 1) & 0x3FFF) + 1, (little24(at + 2) >> 6 & 0x3FFF) + 1);
            case "VP8 " -> size(little16(at + 6) & 0x3FFF, little16(at + 8) & 0x3FFF);
            case "ANMF" -> frames += 2;
            default -> { }
        }
    }
}
