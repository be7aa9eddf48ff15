package org.perisai.certification;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What a PDF says about itself so that it counts as PDF/A-2a and PDF/UA-1. */
final class ArchiveLabel {
    private static final String METADATA = new String(resource("metadata.xml"), StandardCharsets.UTF_8);
    /** sRGB in 500 bytes: the profile of the JDK takes 2.4 kB in every file. */
    private static final byte[] PROFILE = resource("srgb.icc");
    private static final String PRODUCER = "Perisai";

    private final Locale locale;
    private final String title;

    ArchiveLabel(Locale locale, String title) {
        this.locale = locale;
        this.title = title;
    }

    /** Completes the document, whose structure tree is given. */
    void attach(PDDocument document, COSDictionary tree) throws IOException {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        document.setVersion(1.7f);
        catalog.setString(COSName.LANG, locale.toLanguageTag());
        catalog.setItem(COSName.STRUCT_TREE_ROOT, tree);
        catalog.setItem(COSName.getPDFName("MarkInfo"), flag("Marked"));
        catalog.setItem(COSName.VIEWER_PREFERENCES, flag("DisplayDocTitle"));
        catalog.setItem(COSName.OUTPUT_INTENTS, intents(document));
        catalog.setItem(COSName.METADATA, metadata(document));
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer(PRODUCER);
        document.setDocumentId((long) title.hashCode());
    }

    private static COSDictionary flag(String name) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setBoolean(name, true);
        dictionary.setDirect(true);
        return dictionary;
    }

    private COSStream metadata(PDDocument document) throws IOException {
        String text = METADATA.replace("{language}", locale.toLanguageTag()).replace("{producer}", PRODUCER)
                .replace("{title}", title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        stream.setName(COSName.TYPE, "Metadata");
        stream.setName(COSName.SUBTYPE, "XML");
        return stream;
    }

    private static COSArray intents(PDDocument document) throws IOException {
        COSStream profile = document.getDocument().createCOSStream();
        try (OutputStream out = profile.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(PROFILE);
        }
        profile.setInt(COSName.N, 3);
        COSDictionary intent = new COSDictionary();
        intent.setName(COSName.TYPE, "OutputIntent");
        intent.setName(COSName.S, "GTS_PDFA1");
        intent.setString(COSName.OUTPUT_CONDITION_IDENTIFIER, "sRGB IEC61966-2.1");
        intent.setString(COSName.INFO, "sRGB IEC61966-2.1");
        intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
        COSArray intents = new COSArray();
        intents.add(intent);
        return intents;
    }

    private static byte[] resource(String name) {
        try (InputStream in = ArchiveLabel.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("Missing from the archive: " + name, e);
        }
    }
}
