package org.perisai.certification;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A font inside one document: the glyphs that were used, numbered as they came, and what each says.
 * It writes the font dictionaries itself, because PDFBox reads the whole file for every document and
 * leaves ligatures without a meaning.
 */
final class EmbeddedFont {
    private static final HexFormat HEX = HexFormat.of();
    private static final int SYMBOLIC = 4;

    private final String name;
    private final Typeface face;
    private final Map<Integer, Integer> codes = new HashMap<>();
    private final List<Integer> glyphs = new ArrayList<>(List.of(0));
    private final Map<Integer, String> meanings = new HashMap<>();
    private final Map<Integer, String> nominal = new HashMap<>();

    EmbeddedFont(String name, Typeface face) {
        this.name = name;
        this.face = face;
    }

    /** What the drawing calls the font. */
    String name() {
        return name;
    }

    /** The code of a glyph in this document. The glyph's own character counts more than a ligature's. */
    int code(ShapedWord.Glyph glyph) {
        int code = codes.computeIfAbsent(glyph.id(), id -> {
            glyphs.add(id);
            return glyphs.size() - 1;
        });
        (glyph.nominal() ? nominal : meanings).putIfAbsent(code, glyph.text());
        return code;
    }

    /** The dictionaries of the font, to be called when all text is drawn; outlines are on a grid. */
    COSDictionary dictionary(PDDocument document, int grid) throws IOException {
        String base = tag() + "+" + face.name();
        COSDictionary descendant = named("Font", "CIDFontType2");
        descendant.setName(COSName.BASE_FONT, base);
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "Identity");
        system.setInt(COSName.SUPPLEMENT, 0);
        system.setDirect(true);
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setName(COSName.CID_TO_GID_MAP, "Identity");
        descendant.setItem(COSName.W, widths());
        descendant.setItem(COSName.FONT_DESC, descriptor(document, base, grid));
        COSDictionary font = named("Font", "Type0");
        font.setName(COSName.BASE_FONT, base);
        font.setName(COSName.ENCODING, "Identity-H");
        COSArray descendants = new COSArray(List.of(descendant));
        descendants.setDirect(true);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        font.setItem(COSName.TO_UNICODE,
                stream(document, unicode().getBytes(StandardCharsets.US_ASCII)));
        return font;
    }

    private COSDictionary descriptor(PDDocument document, String base, int grid) throws IOException {
        FontProgram program = face.program();
        ByteBuffer head = ByteBuffer.wrap(program.table("head"));
        ByteBuffer lines = ByteBuffer.wrap(program.table("hhea"));
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, base);
        descriptor.setInt(COSName.FLAGS, SYMBOLIC);
        descriptor.setItem(COSName.FONT_BBOX, COSArray.ofCOSIntegers(List.of((int) head.getShort(36),
                (int) head.getShort(38), (int) head.getShort(40), (int) head.getShort(42))));
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, lines.getShort(4));
        descriptor.setInt(COSName.DESCENT, lines.getShort(6));
        descriptor.setInt(COSName.CAP_HEIGHT, program.top(program.glyph('H')));
        descriptor.setInt(COSName.STEM_V, face.name().endsWith("SemiBold") ? 110 : 80);
        byte[] file = FontSubset.of(program, glyphs, grid);
        COSStream stream = stream(document, file);
        stream.setInt(COSName.LENGTH1, file.length);
        descriptor.setItem(COSName.FONT_FILE2, stream);
        return descriptor;
    }

    private COSArray widths() {
        COSArray advances = new COSArray();
        glyphs.forEach(glyph -> advances.add(COSInteger.get(face.program().advance(glyph))));
        advances.setDirect(true);
        COSArray widths = new COSArray(List.of(COSInteger.ZERO, advances));
        widths.setDirect(true);
        return widths;
    }

    /** Six letters that differ with the glyphs, as the format wants for a subset. */
    private String tag() {
        StringBuilder tag = new StringBuilder();
        for (int i = 0, hash = glyphs.hashCode(); i < 6; i++, hash /= 26) {
            tag.append((char) ('A' + Math.floorMod(hash, 26)));
        }
        return tag.toString();
    }

    private String unicode() {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <ffff>
                endcodespacerange
                """);
        for (int from = 1; from < glyphs.size(); from = (from & ~0xFF) + 0x100) {
            int to = Math.min(glyphs.size(), (from & ~0xFF) + 0x100);
            map.append("1 beginbfrange\n<").append(HEX.toHexDigits((short) from)).append("> <")
                    .append(HEX.toHexDigits((short) (to - 1))).append("> [");
            for (int code = from; code < to; code++) {
                String text = nominal.getOrDefault(code, meanings.getOrDefault(code, FontChain.SUBSTITUTE));
                map.append('<').append(HEX.formatHex(text.getBytes(StandardCharsets.UTF_16BE))).append('>');
            }
            map.append("]\nendbfrange\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").toString();
    }

    private static COSDictionary named(String type, String subtype) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setName(COSName.TYPE, type);
        dictionary.setName(COSName.SUBTYPE, subtype);
        return dictionary;
    }

    private static COSStream stream(PDDocument document, byte[] content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content);
        }
        return stream;
    }
}
