package org.perisai.translating;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.perisai.content.Locked;
import org.perisai.content.Segment;

/**
 * Writes XLIFF 2.1 (OASIS standard of 13 February 2018): a {@code file} a course file, a {@code unit} a block, a
 * {@code segment} a text. Locked pieces are {@code ph}, links {@code pc}; what they stand for lies in
 * {@code originalData}.
 */
final class XliffWriter {
    static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final XMLStreamWriter xml;

    private XliffWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** @param sheets of one course and one pair of languages, at least one */
    static byte[] write(List<Sheet> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory()
                .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new XliffWriter(xml).document(sheets);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return out.toByteArray();
    }

    private void document(List<Sheet> sheets) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("xliff");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("version", "2.1");
        xml.writeAttribute("srcLang", sheets.get(0).source());
        xml.writeAttribute("trgLang", sheets.get(0).target());
        for (Sheet sheet : sheets) {
            file(sheet);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
    }

    private void file(Sheet sheet) throws XMLStreamException {
        start("file", 1, "id", sheet.file().replaceFirst("^(\\d)", "m$1"), "original", original(sheet));
        for (Sheet.Block block : sheet.blocks()) {
            unit(block);
        }
        end(1);
    }

    /** Where a sheet's file lies among the course files. */
    static String original(Sheet sheet) {
        return "courses/" + sheet.course() + "/" + sheet.file();
    }

    private void unit(Sheet.Block block) throws XMLStreamException {
        start("unit", 2, "id", "u" + block.id(), "name", "save " + block.number(), "canResegment", "no");
        xml.writeAttribute("xml", XML, "space", "preserve");
        if (!block.notes().isEmpty()) {
            start("notes", 3);
            for (Sheet.Note note : block.notes()) {
                start("note", 4, "category", note.category());
                text(note.text());
                xml.writeEndElement();
            }
            end(3);
        }
        originalData(block.texts());
        for (Sheet.Text text : block.texts()) {
            start("segment", 3, "id", text.place(), "state", text.done().word());
            content("source", text, text.original());
            if (!text.translation().isEmpty()) {
                content("target", text, text.translation());
            }
            end(3);
        }
        end(2);
    }

    private void originalData(List<Sheet.Text> texts) throws XMLStreamException {
        if (texts.stream().allMatch(text -> text.locked().isEmpty())) {
            return;
        }
        start("originalData", 3);
        for (Sheet.Text text : texts) {
            for (int i = 0; i < text.locked().size(); i++) {
                Locked piece = text.locked().get(i);
                data(id(text, i + 1), piece.open());
                if (piece.isPair()) {
                    data(id(text, i + 1) + ".end", piece.close());
                }
            }
        }
        end(3);
    }

    private void data(String id, String markdown) throws XMLStreamException {
        start("data", 4, "id", id);
        text(markdown);
        xml.writeEndElement();
    }

    /** Numbers count within a text, ids within a unit. */
    private static String id(Sheet.Text text, int number) {
        return text.place() + "-" + number;
    }

    private void content(String name, Sheet.Text owner, String words) throws XMLStreamException {
        start(name, 4);
        Matcher sign = Segment.SIGN.matcher(words);
        int from = 0;
        while (sign.find()) {
            int number = Integer.parseInt(sign.group(2));
            if (number <= owner.locked().size()) {
                text(words.substring(from, sign.start()));
                from = sign.end();
                sign(id(owner, number), owner.locked().get(number - 1), !sign.group(1).isEmpty());
            }
        }
        text(words.substring(from));
        xml.writeEndElement();
    }

    private void sign(String id, Locked piece, boolean closes) throws XMLStreamException {
        if (closes) {
            xml.writeEmptyElement("ec");
            xml.writeAttribute("startRef", id);
            xml.writeAttribute("dataRef", id + ".end");
        } else {
            xml.writeEmptyElement(piece.isPair() ? "sc" : "ph");
            xml.writeAttribute("id", id);
            xml.writeAttribute("dataRef", id);
        }
        xml.writeAttribute("disp", piece.shown());
        xml.writeAttribute("canCopy", "no");
        xml.writeAttribute("canDelete", "no");
    }

    private void start(String name, int depth, String... attributes) throws XMLStreamException {
        xml.writeCharacters("\n" + " ".repeat(depth));
        xml.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private void end(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + " ".repeat(depth));
        xml.writeEndElement();
    }

    /** A draft may hold what XML can't; the checker refuses it later, where its writer sees it. */
    private void text(String words) throws XMLStreamException {
        xml.writeCharacters(words.replaceAll("[^\\t\\n\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", ""));
    }
}
