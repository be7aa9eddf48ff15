package org.perisai.pictures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.perisai.pictures.SafePicture.Loss;

/** Pictures from outside, good ones and hostile ones, all made here. */
class PicturesTest {
    private static final byte[] WEBP = Base64.getDecoder().decode("UklGRmwAAABXRUJQVlA4IGAAAADwAwCdASoYABAAPpE6mEeloyKhMAgAsBIJai2ACAKAJoLoB+gAD44wAP7w/O/3iN/DRbxs3da4QV7/8Fgh/Gb4v/pPyf/1CmWcYIcjJOUSTrmimKaUHbTQMTCqwr8kAAA=");

    @Test
    void aPhotoIsTurnedShrunkAndForgetsWhereItWasTaken() throws IOException {
        byte[] photo = withSegment(photo(3000, 2000), 0xE1, exif(6));
        assertTrue(contains(photo, "GPSHERE"));
        assertEquals(2000, ImageIO.read(new ByteArrayInputStream(photo)).getHeight());
        SafePicture safe = Pictures.safe("C:\\Fotos\\Café  in Jakarta.JPG", photo);
        assertEquals("cafe-in-jakarta.jpg", safe.name());
        assertTrue(safe.bytes().length <= Pictures.HEAVIEST, safe.bytes().length + " bytes");
        assertTrue(safe.height() <= Pictures.LONGEST_SIDE && safe.height() > safe.width(), safe.width() + "x" + safe.height());
        assertFalse(contains(safe.bytes(), "GPSHERE"));
        assertFalse(contains(safe.bytes(), "Exif"));
        BufferedImage upright = ImageIO.read(new ByteArrayInputStream(safe.bytes()));
        assertEquals(safe.width(), upright.getWidth());
        assertTrue(isNear(Color.RED, upright.getRGB(upright.getWidth() - 5, 5)), "the stored left top is now right top");
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverItIsCalled() {
        refused("exchange.picture.none", "a.png", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
        refused("exchange.picture.none", "a.jpg", new byte[0]);
        refused("exchange.picture.none", "a.gif", "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1));
        refused("exchange.picture.broken", "a.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0});
        refused("exchange.picture.broken", "a.png", Arrays.copyOf(png(drawing(30, 30)), 60));
        refused("exchange.picture.large", "a.png", new byte[Pictures.LARGEST_FILE + 1]);
    }

    @Test
    void aPictureOfTooManyPixelsIsRefusedBeforeItIsDecoded() {
        byte[] bomb = png(drawing(30, 30));
        bomb[16] = 0;
        bomb[17] = 0;
        bomb[18] = 0x4E;
        bomb[22] = 0x4E;
        refused("exchange.picture.pixels", "bomb.png", bomb);
        byte[] gif = gif(List.of(drawing(10, 10)));
        gif[6] = gif[7] = gif[8] = gif[9] = (byte) 0xFF;
        refused("exchange.picture.pixels", "bomb.gif", gif);
    }

    @Test
    void aCompressedCommentIsLeftOutBeforeADecoderSeesIt() {
        byte[] plain = png(drawing(30, 30));
        byte[] comment = "Comment\0\0xxxxxxxxxxxxGPSHERE".getBytes(StandardCharsets.ISO_8859_1);
        byte[] png = withChunk(plain, "zTXt", comment);
        assertTrue(contains(png, "GPSHERE"));
        SafePicture kept = Pictures.kept("img.png", png);
        assertArrayEquals(Pictures.kept("img.png", plain).bytes(), kept.bytes());
        assertFalse(contains(kept.bytes(), "zTXt"));
    }

    @Test
    void ofAMovingPictureTheFirstIsTaken() throws IOException {
        byte[] gif = gif(List.of(filled(20, 10, Color.GREEN), filled(20, 10, Color.BLUE)));
        SafePicture still = Pictures.safe("dance.gif", gif);
        assertEquals(Loss.MOTION, still.loss());
        assertEquals("dance.png", still.name());
        assertTrue(isNear(Color.GREEN, ImageIO.read(new ByteArrayInputStream(still.bytes())).getRGB(3, 3)));
        SafePicture kept = Pictures.kept("dance.gif", gif);
        assertEquals(Loss.MOTION, kept.loss());
        assertEquals(Loss.NOTHING, Pictures.kept("dance.gif", kept.bytes()).loss());
    }

    @Test
    void aCleanPictureOfACourseKeepsItsBytes() {
        byte[] png = png(drawing(300, 200));
        assertSame(png, Pictures.kept("a.png", png).bytes());
        assertSame(WEBP, Pictures.kept("a.webp", WEBP).bytes());
        byte[] jpeg = Pictures.safe("p.jpg", photo(1600, 900)).bytes();
        assertArrayEquals(jpeg, Pictures.kept("p.jpg", jpeg).bytes());
        assertArrayEquals(jpeg, Pictures.kept("p.jpeg", withSegment(jpeg, 0xFE, "a comment".getBytes(
            StandardCharsets.ISO_8859_1))).bytes());
        assertThrows(PictureRefused.class, () -> Pictures.kept("a.jpg", png));
    }

    @Test
    void whatIsHungOnBehindTheEndIsCutOff() {
        byte[] plain = png(drawing(40, 40));
        byte[] more = Arrays.copyOf(plain, plain.length + 1000);
        assertEquals(plain.length, Pictures.kept("a.png", more).bytes().length);
        byte[] jpeg = photo(200, 100);
        assertEquals(Pictures.kept("a.jpg", jpeg).bytes().length,
            Pictures.kept("a.jpg", Arrays.copyOf(jpeg, jpeg.length + 1000)).bytes().length);
    }

    @Test
    void aDrawingStaysADrawingAndATransparentOneStaysTransparent() throws IOException {
        assertEquals("plan.png", Pictures.safe("plan.png", png(drawing(900, 600))).name());
        BufferedImage clear = new BufferedImage(1500, 1500, BufferedImage.TYPE_INT_ARGB);
        Random random = new Random(7);
        for (int i = 0; i < 1500 * 700; i++) {
            clear.setRGB(i % 1500, i / 1500, random.nextInt());
        }
        SafePicture safe = Pictures.safe("noise.png", png(clear));
        assertEquals("noise.png", safe.name());
        BufferedImage shrunk = ImageIO.read(new ByteArrayInputStream(safe.bytes()));
        assertEquals(0, shrunk.getRGB(5, shrunk.getHeight() - 5) >>> 24);
        assertTrue(safe.width() < 1280);
    }

    @Test
    void webpIsReadAndNamesOfOtherScriptsGetOneOfTheContent() {
        SafePicture safe = Pictures.safe("រូបភាព.webp", WEBP);
        assertTrue(safe.name().matches("picture-[0-9a-f]{8}\\.png"), safe.name());
        assertEquals(24, safe.width());
        assertNotEquals(0, safe.bytes().length);
    }

    @Test
    void aCourseHasRoomForSoManyPictures() {
        Pictures.room(List.of(Pictures.MOST_BYTES));
        assertThrows(PictureRefused.class, () -> Pictures.room(List.of(Pictures.MOST_BYTES, 1)));
        assertThrows(PictureRefused.class, () -> Pictures.room(java.util.Collections.nCopies(Pictures.MOST + 1, 1)));
    }

    private static void refused(String key, String name, byte[] bytes) {
        assertEquals(key, assertThrows(PictureRefused.class, () -> Pictures.safe(name, bytes)).key());
        assertThrows(PictureRefused.class, () -> Pictures.kept(name, bytes));
    }

    private static boolean contains(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
    }

    private static boolean isNear(Color wanted, int rgb) {
        Color is = new Color(rgb);
        return Math.abs(wanted.getRed() - is.getRed()) + Math.abs(wanted.getGreen() - is.getGreen())
            + Math.abs(wanted.getBlue() - is.getBlue()) < 60;
    }

    private static BufferedImage filled(int width, int height, Color color) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(color);
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        return image;
    }

    private static BufferedImage drawing(int width, int height) {
        BufferedImage image = filled(width, height, Color.WHITE);
        var brush = image.createGraphics();
        brush.setColor(Color.BLUE);
        brush.drawRect(5, 5, width / 2, height / 2);
        brush.dispose();
        return image;
    }

    /** Noise, which is heavy, with a red left top corner. */
    private static byte[] photo(int width, int height) {
        BufferedImage image = filled(width, height, Color.GRAY);
        Random random = new Random(1);
        for (int i = 0; i < width * height; i += 3) {
            image.setRGB(i % width, i / width, 0x606060 + random.nextInt(0x40) * 0x010101);
        }
        var brush = image.createGraphics();
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, width / 10, height / 10);
        brush.dispose();
        return written(image, "jpg");
    }

    private static byte[] png(BufferedImage image) {
        return written(image, "png");
    }

    private static byte[] written(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            assertTrue(ImageIO.write(image, format, bytes));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] gif(List<BufferedImage> frames) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            var writer = ImageIO.getImageWritersByFormatName("gif").next();
            try (var output = ImageIO.createImageOutputStream(bytes)) {
                writer.setOutput(output);
                writer.prepareWriteSequence(null);
                for (BufferedImage frame : frames) {
                    writer.writeToSequence(new javax.imageio.IIOImage(frame, null, null), null);
                }
                writer.endWriteSequence();
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.write(0xFF);
        bytes.write(marker);
        bytes.write(body.length + 2 >> 8);
        bytes.write(body.length + 2);
        bytes.writeBytes(body);
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    private static byte[] withChunk(byte[] png, String name, byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.ISO_8859_1));
        sum.update(body);
        java.nio.ByteBuffer all = java.nio.ByteBuffer.allocate(png.length + body.length + 12);
        all.put(png, 0, 33).putInt(body.length).put(name.getBytes(StandardCharsets.ISO_8859_1)).put(body)
            .putInt((int) sum.getValue()).put(png, 33, png.length - 33);
        return all.array();
    }

    /** A directory with one entry, the orientation, and words where a place would stand. */
    private static byte[] exif(int orientation) {
        return ("Exif\0\0II*\0\u0008\0\0\0\u0001\0\u0012\u0001\u0003\0\u0001\0\0\0" + (char) orientation
            + "\0\0\0\0\0\0\0GPSHERE").getBytes(StandardCharsets.ISO_8859_1);
    }
}
