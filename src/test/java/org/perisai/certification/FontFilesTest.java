package org.perisai.certification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontFilesTest {
    @Test
    void damagedFontIsCopiedOutAgain() throws IOException {
        FontFiles files = new FontFiles();
        Path file = files.file("NotoSansLao-Regular");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, new byte[] {1, 2, 3});
        assertArrayEquals(whole, Files.readAllBytes(files.file("NotoSansLao-Regular")));
    }

    @Test
    void unknownFontIsRefused() {
        FontFiles files = new FontFiles();
        assertThrows(IllegalArgumentException.class, () -> files.file("../secret"));
    }

    @Test
    void subsetIsAFontWithTheChosenGlyphs() throws IOException {
        FontProgram program = new FontProgram(new FontFiles().file("NotoSans-Regular"));
        int accented = program.glyph('\u1EC5');
        byte[] subset = FontSubset.of(program, List.of(0, program.glyph('H'), accented), 2);
        try (TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(subset))) {
            assertTrue(font.getNumberOfGlyphs() >= 3);
            assertEquals(program.advance(accented), font.getAdvanceWidth(2));
            assertEquals(714, font.getGlyph().getGlyph(1).getPath().getBounds2D().getHeight(), 2);
        }
    }

    /** Names an empty folder as all the machine knows of fonts, and renders in a new process. */
    @Test
    void machineWithoutFontsPrintsTheSame(@TempDir Path empty) throws Exception {
        Path configuration = Files.writeString(empty.resolve("fonts.conf"), "<fontconfig><dir>" + empty
                + "</dir><cachedir>" + empty + "</cachedir></fontconfig>");
        Path printed = empty.resolve("printed.pdf");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), Printer.class.getName(), printed.toString());
        builder.environment().put("FONTCONFIG_FILE", configuration.toString());
        builder.redirectErrorStream(true);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
        assertArrayEquals(new CertificatePdf().render(SampleSheets.burmese()), Files.readAllBytes(printed));
    }

    /** Prints one certificate into the named file. */
    static final class Printer {
        private Printer() { }

        public static void main(String[] arguments) throws IOException {
            Files.write(Path.of(arguments[0]), new CertificatePdf().render(SampleSheets.burmese()));
        }
    }
}
