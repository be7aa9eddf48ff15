package org.perisai.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws a decoded picture as small as a page needs it. Transparent and drawn ones become PNG as long as they are
 * light enough, photos become JPEG; quality goes down first, then the size.
 */
final class PictureDrawing {
    private static final float[] QUALITIES = {0.85f, 0.75f, 0.65f, 0.55f, 0.45f};
    private static final double SMALLER = 0.8;
    /** Below this a picture shows nothing any more: the last try is kept, whatever it weighs. */
    private static final int SHORTEST_SIDE = 320;

    private final BufferedImage image;

    private PictureDrawing(BufferedImage image) {
        this.image = image;
    }

    /** A file as it may be stored. */
    record Drawn(PictureKind kind, byte[] bytes, int width, int height) { }

    static PictureDrawing of(BufferedImage image) {
        return new PictureDrawing(image);
    }

    /** @param orientation 1 to 8 as EXIF counts: which edge of the stored picture is its top */
    static BufferedImage upright(BufferedImage stored, int orientation) {
        int width = stored.getWidth();
        int height = stored.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> null;
        };
        if (turn == null) {
            return stored;
        }
        boolean aside = orientation >= 5;
        return painted(stored, aside ? height : width, aside ? width : height, turn);
    }

    /**
     * @param drawing whether it may be a drawing, which JPEG would blur
     * @param side most pixels of the longer side
     * @param bytes most bytes
     */
    Drawn drawn(boolean drawing, int side, int bytes) {
        int longest = Math.min(side, Math.max(image.getWidth(), image.getHeight()));
        boolean clear = transparent();
        Drawn last = null;
        for (int now = longest; last == null || now >= SHORTEST_SIDE; now = (int) (now * SMALLER)) {
            BufferedImage scaled = scaled(now);
            if (clear || drawing && now == longest) {
                last = png(scaled);
                if (last.bytes().length <= bytes) {
                    return last;
                }
            }
            for (int i = 0; !clear && i < QUALITIES.length; i++) {
                last = jpeg(scaled, QUALITIES[i]);
                if (last.bytes().length <= bytes) {
                    return last;
                }
            }
        }
        return last;
    }

    private boolean transparent() {
        if (!image.getColorModel().hasAlpha()) {
            return false;
        }
        int[] line = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, line.length, 1, line, 0, line.length);
            for (int pixel : line) {
                if (pixel >>> 24 < 0xFF) {
                    return true;
                }
            }
        }
        return false;
    }

    private BufferedImage scaled(int longest) {
        double factor = (double) longest / Math.max(image.getWidth(), image.getHeight());
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        return painted(image, width, height, AffineTransform.getScaleInstance(
            (double) width / image.getWidth(), (double) height / image.getHeight()));
    }

    /** Into plain sRGB, whatever the source was. */
    private static BufferedImage painted(BufferedImage from, int width, int height, AffineTransform how) {
        boolean alpha = from.getColorModel().hasAlpha();
        BufferedImage to = new BufferedImage(width, height,
            alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = to.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        brush.drawImage(from, how, null);
        brush.dispose();
        return to;
    }

    private static Drawn png(BufferedImage image) {
        return written(PictureKind.PNG, image, -1);
    }

    private static Drawn jpeg(BufferedImage image, float quality) {
        BufferedImage opaque = image;
        if (image.getColorModel().hasAlpha()) {
            opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D brush = opaque.createGraphics();
            brush.drawImage(image, 0, 0, Color.WHITE, null);
            brush.dispose();
        }
        return written(PictureKind.JPEG, opaque, quality);
    }

    private static Drawn written(PictureKind kind, BufferedImage image, float quality) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(kind.name()).next();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (quality > 0) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(quality);
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written", e);
        } finally {
            writer.dispose();
        }
        return new Drawn(kind, bytes.toByteArray(), image.getWidth(), image.getHeight());
    }
}
