package org.perisai.certification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
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
        Path folder = Files.createDirectories(Path.of("target", "certificates"));
        Files.write(folder.resolve(sheet.locale().toLanguageTag() + ".pdf"), file);
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

    static String text(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return bare(new PDFTextStripper().getText(document));
        }
    }

    static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\p{Z}\\s]+", "");
    }
}
