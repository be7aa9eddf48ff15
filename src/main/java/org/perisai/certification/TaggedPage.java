package org.perisai.certification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * An A4 page on its side of which every drawing is either part of the structure that a screen reader
 * walks, or declared decoration: PDF/A-2a and PDF/UA-1. The same drawing gives the same bytes.
 */
final class TaggedPage {
    static final float WIDTH = 297;
    static final float HEIGHT = 210;

    private static final float POINTS = 72 / 25.4f;
    private static final COSName STRUCTURE_PARENT = COSName.getPDFName("StructParent");
    private static final COSName MCID = COSName.getPDFName("MCID");

    private final PDDocument document = new PDDocument();
    private final PDPage page = new PDPage(new PDRectangle(WIDTH * POINTS, HEIGHT * POINTS));
    private final Map<Typeface, EmbeddedFont> fonts = new LinkedHashMap<>();
    private final Ink ink = new Ink(HEIGHT,
            face -> fonts.computeIfAbsent(face, key -> new EmbeddedFont("F" + fonts.size(), key)));
    private final COSDictionary tree = new COSDictionary();
    private final COSDictionary root;
    private final COSArray marked = new COSArray();
    private final COSArray annotations = new COSArray();
    private final COSArray parents = new COSArray();

    TaggedPage() {
        document.addPage(page);
        tree.setName(COSName.TYPE, "StructTreeRoot");
        root = new COSDictionary();
        root.setName(COSName.S, "Document");
        root.setItem(COSName.P, tree);
        tree.setItem(COSName.K, root);
        parents.add(COSInteger.ZERO);
        parents.add(marked);
    }

    Ink ink() {
        return ink;
    }

    /** The element that holds all others. */
    COSDictionary root() {
        return root;
    }

    /** A new element at the end of {@code parent}, such as P or LI. */
    COSDictionary element(COSDictionary parent, String type) {
        COSDictionary element = new COSDictionary();
        element.setName(COSName.S, type);
        element.setItem(COSName.P, parent);
        add(parent, element);
        return element;
    }

    /** A picture; its place is in millimetres from the upper left corner. */
    COSDictionary figure(COSDictionary parent, String words, float x, float y, float width, float height) {
        COSDictionary figure = element(parent, "Figure");
        figure.setString(COSName.ALT, words);
        COSDictionary layout = new COSDictionary();
        layout.setName(COSName.O, "Layout");
        layout.setName("Placement", "Block");
        layout.setItem(COSName.BBOX, box(x, y, width, height));
        layout.setDirect(true);
        figure.setItem(COSName.A, layout);
        return figure;
    }

    /** Draws as part of the element. */
    void draw(COSDictionary element, Runnable drawing) {
        ink.begin(element.getNameAsString(COSName.S), "<</MCID " + marked.size() + ">>");
        element.setItem(COSName.PG, page.getCOSObject());
        add(element, COSInteger.get(marked.size()));
        marked.add(element);
        drawing.run();
        ink.end();
    }

    /** Draws something that says nothing. */
    void decorate(Runnable drawing) {
        ink.begin("Artifact", "<</Type/Layout>>");
        drawing.run();
        ink.end();
    }

    /** Makes a rectangle open an address; {@code element} is a Link. */
    void link(COSDictionary element, String words, URI target, PDRectangle place) {
        COSDictionary action = new COSDictionary();
        action.setName(COSName.S, "URI");
        action.setString("URI", target.toASCIIString());
        action.setDirect(true);
        COSDictionary annotation = new COSDictionary();
        annotation.setName(COSName.TYPE, "Annot");
        annotation.setName(COSName.SUBTYPE, "Link");
        annotation.setString(COSName.CONTENTS, words);
        annotation.setItem(COSName.RECT, place.getCOSArray());
        annotation.setItem(COSName.BORDER, COSArray.ofCOSIntegers(List.of(0, 0, 0)));
        annotation.setInt(COSName.F, 4);
        annotation.setItem(COSName.A, action);
        annotations.add(annotation);
        annotation.setInt(STRUCTURE_PARENT, annotations.size());
        parents.add(COSInteger.get(annotations.size()));
        parents.add(element);
        COSDictionary reference = new COSDictionary();
        reference.setName(COSName.TYPE, "OBJR");
        reference.setItem(COSName.OBJ, annotation);
        reference.setItem(COSName.PG, page.getCOSObject());
        reference.setDirect(true);
        add(element, reference);
    }

    /** A rectangle of the page, as links want it. */
    static PDRectangle place(float x, float y, float width, float height) {
        return new PDRectangle(x * POINTS, (HEIGHT - y - height) * POINTS, width * POINTS, height * POINTS);
    }

    /** The finished file, with outlines on a grid of so many units. */
    byte[] file(Locale locale, String title, int grid) throws IOException {
        try (document) {
            COSDictionary fontResources = new COSDictionary();
            for (EmbeddedFont font : fonts.values()) {
                fontResources.setItem(font.name(), font.dictionary(document, grid));
            }
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.FONT, fontResources);
            page.getCOSObject().setItem(COSName.RESOURCES, resources);
            page.getCOSObject().setName("Tabs", "S");
            page.getCOSObject().setInt(COSName.STRUCT_PARENTS, 0);
            page.getCOSObject().setItem(COSName.ANNOTS, annotations);
            COSStream content = document.getDocument().createCOSStream();
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(ink.bytes());
            }
            page.getCOSObject().setItem(COSName.CONTENTS, content);
            closeTree();
            new ArchiveLabel(locale, title).attach(document, tree);
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
            document.save(out);
            return out.toByteArray();
        }
    }

    private void closeTree() {
        COSDictionary numbers = new COSDictionary();
        numbers.setItem(COSName.NUMS, parents);
        tree.setItem(COSName.PARENT_TREE, numbers);
        tree.setInt(COSName.PARENT_TREE_NEXT_KEY, annotations.size() + 1);
    }

    private static void add(COSDictionary parent, org.apache.pdfbox.cos.COSBase kid) {
        COSArray kids = parent.getCOSArray(COSName.K);
        if (kids == null) {
            kids = new COSArray();
            kids.setDirect(true);
            parent.setItem(COSName.K, kids);
        }
        kids.add(kid);
    }

    private static COSArray box(float x, float y, float width, float height) {
        PDRectangle place = place(x, y, width, height);
        COSArray box = new COSArray();
        for (float side : new float[] {place.getLowerLeftX(), place.getLowerLeftY(), place.getUpperRightX(),
            place.getUpperRightY()}) {
            box.add(new COSFloat(Math.round(side * 10) / 10f));
        }
        box.setDirect(true);
        return box;
    }
}
