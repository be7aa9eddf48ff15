package org.perisai.pictures;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The kinds of pictures that are taken, told by what a file holds and never by its name. The most pixels of each
 * were chosen by what decoding them takes from a heap of 208 MB: JPEG and PNG are decoded line by line and thinned
 * on the way, WebP as a whole.
 */
public enum PictureKind {
    JPEG("jpg", 50_000_000), PNG("png", 50_000_000), GIF("gif", 16_000_000), WEBP("webp", 8_000_000), SVG("svg", 0);

    private static final Pattern SVG_ROOT = Pattern.compile("^\\s*(<\\?xml[^>]*>\\s*)?(<!--(?s:.*?)-->\\s*)*"
        + "(<!DOCTYPE[^>\\[]*(\\[[^\\]]*])?\\s*>\\s*)?(<!--(?s:.*?)-->\\s*)*<([a-z]+:)?svg[\\s>]");

    private final String ending;
    private final long mostPixels;

    PictureKind(String ending, long mostPixels) {
        this.ending = ending;
        this.mostPixels = mostPixels;
    }

    /** What the bytes are; empty when they are none of the pictures that are taken. */
    public static Optional<PictureKind> of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return Optional.of(JPEG);
        }
        if (head.startsWith("\u0089PNG\r\n\u001A\n")) {
            return Optional.of(PNG);
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        if (head.startsWith("RIFF") && head.endsWith("WEBP")) {
            return Optional.of(WEBP);
        }
        String text = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.UTF_8);
        return SVG_ROOT.matcher(text.startsWith("\uFEFF") ? text.substring(1) : text).find() ? Optional.of(SVG)
            : Optional.empty();
    }

    /** Whether a file's name ends as pictures of any kind do. */
    public static boolean isName(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png|gif|webp|svg)");
    }

    /** The ending of a name that this kind gets, without the point. */
    public String ending() {
        return ending;
    }

    boolean endsAs(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("." + ending) || this == JPEG && lower.endsWith(".jpeg");
    }

    boolean tooLarge(int width, int height) {
        return width < 1 || height < 1 || width > 20_000 || height > 20_000 || (long) width * height > mostPixels;
    }
}
