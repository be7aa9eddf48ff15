package org.perisai.pictures;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ServiceRegistry;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.perisai.pictures.SafePicture.Loss;

/**
 * Which pictures a course may hold, and how a file from outside becomes one. What is no picture, or one that would
 * fill the memory, is refused before it is decoded. A file that an author uploads is drawn anew: upright, at most
 * {@link #LONGEST_SIDE} pixels, as a JPEG or PNG of at most {@link #HEAVIEST} bytes without any metadata; of a moving
 * one the first picture. (No living library writes WebP without native code, so WebP is read but not written.) A
 * file of a course that comes as files keeps its bytes where nothing has to be taken out of it, so that an export and
 * an import leave a course as it was.
 *
 * <p>One picture is decoded at a time: two at once could fill the heap of a small server.
 */
public final class Pictures {
    /** Most bytes of a file that is looked at. */
    public static final int LARGEST_FILE = 10 << 20;
    /** Most bytes of a picture that a course keeps as it is. */
    public static final int LARGEST_KEPT = 1 << 20;
    /** Most pictures of a course, and most bytes of all of them. */
    public static final int MOST = 200;
    /** Most bytes of all pictures of a course. */
    public static final int MOST_BYTES = 12 << 20;
    static final int LONGEST_SIDE = 1280;
    static final int HEAVIEST = 60 * 1024;
    private static final long MOST_PROGRESSIVE = 20_000_000;

    private Pictures() { }

    /**
     * What an author uploads, made fit for a page.
     *
     * @param name as the file was called; only a safe remainder of it is kept
     * @throws PictureRefused when it can't be taken
     */
    public static SafePicture safe(String name, byte[] bytes) {
        PictureKind kind = kind(bytes);
        if (kind == PictureKind.SVG) {
            return svg(named(name, kind, bytes), bytes);
        }
        PictureParts parts = parts(kind, bytes);
        PictureDrawing.Drawn drawn;
        synchronized (Pictures.class) {
            BufferedImage upright = PictureDrawing.upright(decoded(kind, parts, LONGEST_SIDE), parts.orientation());
            drawn = PictureDrawing.of(upright).drawn(kind != PictureKind.JPEG, LONGEST_SIDE, HEAVIEST);
        }
        return new SafePicture(named(name, drawn.kind(), bytes), drawn.bytes(), drawn.width(), drawn.height(),
            parts.moves() ? Loss.MOTION : Loss.NOTHING);
    }

    /**
     * A picture of a course that comes as files, under its own name: as it is if it is clean, else without what doesn't
     * draw it.
     *
     * @throws PictureRefused when it can't be taken, or isn't what its name says
     */
    public static SafePicture kept(String name, byte[] bytes) {
        PictureKind kind = kind(bytes);
        if (!kind.endsAs(name)) {
            throw new PictureRefused("exchange.picture.misnamed");
        }
        if (kind == PictureKind.SVG) {
            return svg(name, bytes);
        }
        PictureParts parts = parts(kind, bytes);
        if (parts.orientation() != 1 || bytes.length > LARGEST_KEPT && kind == PictureKind.JPEG) {
            SafePicture turned = safe(name, bytes);
            return new SafePicture(name, turned.bytes(), turned.width(), turned.height(), turned.loss());
        }
        if (parts.bare().length > LARGEST_KEPT) {
            throw new PictureRefused("exchange.picture.heavy");
        }
        if (parts.moves() && kind == PictureKind.WEBP) {
            throw new PictureRefused("exchange.picture.moves");
        }
        synchronized (Pictures.class) {
            decoded(kind, parts, 64);
        }
        byte[] bare = parts.bare();
        return new SafePicture(name, Arrays.equals(bare, bytes) ? bytes : bare, parts.width(), parts.height(),
            parts.moves() ? Loss.MOTION : Loss.NOTHING);
    }

    /**
     * Refuses a course whose pictures are too many or too heavy together.
     *
     * @param sizes bytes of each
     */
    public static void room(Collection<Integer> sizes) {
        if (sizes.size() > MOST || sizes.stream().mapToLong(Integer::longValue).sum() > MOST_BYTES) {
            throw new PictureRefused("exchange.picture.room");
        }
    }

    /** A name that is safe in an address; where nothing of the old one can be kept, one made of the content. */
    static String named(String name, PictureKind kind, byte[] bytes) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String stem = last.contains(".") ? last.substring(0, last.lastIndexOf('.')) : last;
        String plain = Normalizer.normalize(stem, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String safe = plain.substring(0, Math.min(60, plain.length())).replaceAll("-+$", "");
        if (safe.isEmpty()) {
            CRC32 sum = new CRC32();
            sum.update(bytes);
            safe = "picture-" + HexFormat.of().toHexDigits((int) sum.getValue());
        }
        return safe + "." + kind.ending();
    }

    private static PictureKind kind(byte[] bytes) {
        if (bytes.length > LARGEST_FILE) {
            throw new PictureRefused("exchange.picture.large");
        }
        return PictureKind.of(bytes).orElseThrow(() -> new PictureRefused("exchange.picture.none"));
    }

    private static PictureParts parts(PictureKind kind, byte[] bytes) {
        PictureParts parts = PictureParts.of(kind, bytes);
        boolean heavy = parts.progressive() && (long) parts.width() * parts.height() > MOST_PROGRESSIVE;
        if (heavy || kind.tooLarge(parts.width(), parts.height())) {
            throw new PictureRefused("exchange.picture.pixels");
        }
        return parts;
    }

    private static SafePicture svg(String name, byte[] bytes) {
        SafeSvg svg = SafeSvg.of(bytes);
        return new SafePicture(name, svg.bytes(), 0, 0, svg.lost() ? Loss.PARTS : Loss.NOTHING);
    }

    /** The first picture, thinned while it is read so that its longer side is less than twice what is wanted. */
    private static BufferedImage decoded(PictureKind kind, PictureParts parts, int wanted) {
        try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(
                new ByteArrayInputStream(parts.bare()))) {
            ImageReader reader = reader(kind);
            try {
                reader.setInput(input, true, true);
                ImageReadParam param = reader.getDefaultReadParam();
                int step = Math.max(1, Math.max(parts.width(), parts.height()) / wanted);
                param.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, param);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException undrawable) {
            throw PictureParts.broken();
        }
    }

    private static ImageReader reader(PictureKind kind) throws IOException {
        return switch (kind) {
            case JPEG -> jpegReader().createReaderInstance(null);
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
            default -> ImageIO.getImageReadersByFormatName(kind.ending()).next();
        };
    }

    /**
     * The reader that knows CMYK, which stands on the one of the JDK. Both are put into a registry of their own: the one
     * of the whole server would outlive the application.
     */
    private static ImageReaderSpi jpegReader() {
        ServiceRegistry registry = new ServiceRegistry(List.<Class<?>>of(ImageReaderSpi.class).iterator());
        IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, true)
            .forEachRemaining(each -> registry.registerServiceProvider(each, ImageReaderSpi.class));
        JPEGImageReaderSpi reader = new JPEGImageReaderSpi();
        registry.registerServiceProvider(reader, ImageReaderSpi.class);
        return reader;
    }
}
