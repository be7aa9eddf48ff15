package org.perisai.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Asks veraPDF, which knows the standards better than we do. */
class ArchiveLabelTest {
    private static final CertificatePdf PDF = new CertificatePdf();

    @BeforeAll
    static void prepareVeraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Sheet> sheets() {
        return SampleSheets.all();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void certificateCanBeKeptInAnArchive(Sheet sheet) throws Exception {
        assertEquals(List.of(), failures(PDF.render(sheet), PDFAFlavour.PDFA_2_A));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void certificateCanBeReadAloud(Sheet sheet) throws Exception {
        assertEquals(List.of(), failures(PDF.render(sheet), PDFAFlavour.PDFUA_1));
    }

    @Test
    void nameWithUnknownSignsStillMakesAnArchive() throws Exception {
        Sheet sheet = SampleSheets.with(SampleSheets.khmer(), "សុខ \uD83D\uDE00 សុខា \uD808\uDC00 \uE000 ក្", "\u0627\u0644\u0639", "Course");
        byte[] file = PDF.render(sheet);
        assertEquals(List.of(), failures(file, PDFAFlavour.PDFA_2_A));
        assertEquals(List.of(), failures(file, PDFAFlavour.PDFUA_1));
    }

    @Test
    void veraPdfFindsFaults() throws Exception {
        byte[] file = PDF.render(SampleSheets.english());
        assertFalse(failures(file, PDFAFlavour.PDFA_1_A).isEmpty(), "A PDF 1.7 is no PDF/A-1");
    }

    private static List<String> failures(byte[] file, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, 10, false, true, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(found -> found.getStatus() == org.verapdf.pdfa.results.TestAssertion.Status.FAILED)
                    .map(found -> found.getRuleId().getClause() + ": " + found.getMessage()).distinct().toList();
        }
    }
}
