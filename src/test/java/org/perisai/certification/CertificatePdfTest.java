package org.perisai.certification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CertificatePdfTest {
    private static final int MOST_BYTES = 20_000;
    private static final CertificatePdf PDF = new CertificatePdf();

    static Stream<Sheet> sheets() {
        return SampleSheets.all();
    }

    @Test
    void thereAreTwelveLanguages() {
        assertEquals(12, sheets().map(Sheet::locale).distinct().count());
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void certificateIsSmall(Sheet sheet) throws IOException {
        byte[] file = PDF.render(sheet);
        keep(sheet.locale().toLanguageTag(), file);
        assertTrue(file.length <= MOST_BYTES, sheet.locale() + ": " + file.length + " bytes");
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void sameSheetGivesSameBytes(Sheet sheet) {
        assertArrayEquals(PDF.render(sheet), PDF.render(sheet));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void printedTextCanBeCopied(Sheet sheet) throws IOException {
        String copied = text(PDF.render(sheet));
        for (String text : SampleSheets.texts(sheet)) {
            assertTrue(copied.contains(bare(text)), () -> text + " isn't in " + copied);
        }
    }

    @Test
    void unknownSignsAreShownAsSubstituteAndStillCopied() throws IOException {
        Sheet sheet = SampleSheets.with(SampleSheets.khmer(), "សុខ \uD83D\uDE00\uD808\uDC00", "\u0627\u0644", "Course");
        byte[] file = PDF.render(sheet);
        assertTrue(text(file).contains("សុខ\uD83D\uDE00\uD808\uDC00"), "The name can be copied as it was written");
        assertTrue(glyphs(file).contains(FontChain.SUBSTITUTE), "Something stands for the unknown signs");
    }

    @Test
    void mixedScriptsAreCopied() throws IOException {
        Sheet sheet = SampleSheets.with(SampleSheets.english(), "สมชาย ສົມສະໄໝ សុខា မြတ်နိုး கமலா 渡邊 简体 Nguyễn",
                "Mixed", "တစ် 毎日 ทุกวัน ប្រចាំថ្ងៃ");
        String copied = text(PDF.render(sheet));
        assertTrue(copied.contains(bare(sheet.name())), copied);
        assertTrue(copied.contains(bare(sheet.course())), copied);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void nothingLeavesThePageHoweverLongTheTexts(Sheet sheet) throws IOException {
        String course = (sheet.course() + " ").repeat(9).strip();
        String name = (sheet.name() + " ").repeat(7).strip();
        Sheet longer = SampleSheets.with(sheet, name, sheet.latinName(), course);
        byte[] file = PDF.render(longer);
        keep("long-" + sheet.locale().toLanguageTag(), file);
        BufferedImage page = raster(file, 72);
        assertTrue(page.getWidth() > page.getHeight());
        assertBlank(page, 26.5f, 0, 297, 16);
        assertBlank(page, 26.5f, 0, 43, 210);
        assertBlank(page, 280, 0, 297, 210);
        assertBlank(page, 44, 169.6f, 240, 172);
        assertBlank(page, 26.5f, 202, 297, 210);
    }

    @Test
    void longNameShrinksAndThenWraps() {
        FontChain chain = new FontChain(new Typefaces(), Locale.ENGLISH, true);
        Fit.Room room = new Fit.Room(235, 17, 13, 10, 3);
        Fit brief = Fit.of(chain, Locale.ENGLISH, "Suharto", room);
        Fit usual = Fit.of(chain, Locale.ENGLISH, "Sa'adiah binti Haji Muhammad", room);
        Fit wrapped = Fit.of(chain, Locale.ENGLISH, "Maria Concepción ".repeat(6), room);
        assertEquals(17, brief.size());
        assertEquals(13, usual.size());
        assertEquals(1, usual.lines().size());
        assertTrue(wrapped.lines().size() > 1, "It wraps");
        assertEquals(10, wrapped.size());
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void codeOnThePageLeadsToTheVerification(Sheet sheet) throws Exception {
        BufferedImage page = raster(PDF.render(sheet), 100);
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(
                new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
        assertEquals(SampleSheets.LINK.toString(), new QRCodeReader().decode(bitmap).getText());
    }

    /** Leaves the file where a person can look at it. */
    private static void keep(String name, byte[] file) throws IOException {
        Files.write(Files.createDirectories(Path.of("target", "certificates")).resolve(name + ".pdf"), file);
    }

    private static BufferedImage raster(byte[] file, int dpi) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFRenderer(document).renderImageWithDPI(0, dpi, ImageType.RGB);
        }
    }

    /** Nothing is drawn in this part of the page, in millimetres. */
    private static void assertBlank(BufferedImage page, float left, float top, float right, float bottom) {
        float scale = page.getWidth() / TaggedPage.WIDTH;
        for (int y = Math.round(top * scale); y < Math.min(page.getHeight(), Math.round(bottom * scale)); y++) {
            for (int x = Math.round(left * scale); x < Math.min(page.getWidth(), Math.round(right * scale)); x++) {
                assertEquals(0xFFFFFF, page.getRGB(x, y) & 0xFFFFFF, "Ink at " + x / scale + " mm, " + y / scale + " mm");
            }
        }
    }

    /** What the glyphs say by themselves. */
    private static String glyphs(byte[] file) throws IOException {
        StringBuilder said = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(file)) {
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                for (int code = 1; font.toUnicode(code) != null; code++) {
                    said.append(font.toUnicode(code));
                }
            }
        }
        return said.toString();
    }

    static String text(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return bare(new PDFTextStripper().getText(document));
        }
    }

    static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\p{Z}\\s]+", "");
    }
}
