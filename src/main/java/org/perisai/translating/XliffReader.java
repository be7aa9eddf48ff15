package org.perisai.translating;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XLIFF 2.0 and 2.1 as an agency sends it back. No document type, no entity but XML's own, nothing that lies
 * elsewhere; what belongs to other namespaces (matches, metadata) is passed over. Whether the document fits a course is
 * asked of {@link Delivery}.
 */
final class XliffReader {
    static final int LARGEST = 8 << 20;
    private static final int DEEPEST = 40;
    private static final Pattern ORIGINAL = Pattern.compile("courses/([a-z0-9][a-z0-9-]{0,63})/([a-z0-9-]{1,70}\\.md)");
    private static final Pattern SIGN_ID = Pattern.compile("(.{1,200})-([1-9]\\d{0,2})");
    private static final Pattern SAVE = Pattern.compile("save (\\d{1,8})");
    private static final Set<String> INSIDE = Set.of("pc", "mrk");

    private final XMLStreamReader xml;
    private String source;
    private String target;

    private XliffReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** @throws XliffRefused when it isn't XLIFF that we take */
    static List<Sheet> read(byte[] document) {
        if (document.length > LARGEST) {
            throw new XliffRefused("translating.xliff.large", 1, String.valueOf(LARGEST >> 20));
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        try {
            return new XliffReader(factory.createXMLStreamReader(new ByteArrayInputStream(document))).document();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw new XliffRefused("translating.xliff.broken", line, "");
        }
    }

    private List<Sheet> document() throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.DTD) {
                throw refused("translating.xliff.dtd", "");
            }
        }
        if (!is("xliff") || !attribute("version").matches("2\\.[01]")) {
            throw refused("translating.xliff.kind", "");
        }
        source = attribute("srcLang");
        target = attribute("trgLang");
        List<Sheet> sheets = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (child()) {
            if (is("file")) {
                sheets.add(file(seen));
            } else {
                skip();
            }
        }
        return sheets;
    }

    private Sheet file(Set<String> seen) throws XMLStreamException {
        Matcher original = ORIGINAL.matcher(attribute("original"));
        if (!original.matches() || !seen.add(original.group())) {
            throw refused("translating.xliff.file", attribute("original"));
        }
        List<Sheet.Block> blocks = new ArrayList<>();
        Set<String> units = new HashSet<>();
        while (child()) {
            if (is("group")) {
                throw refused("translating.xliff.group", attribute("id"));
            } else if (is("unit")) {
                blocks.add(unit(units));
            } else {
                skip();
            }
        }
        return new Sheet(original.group(1), original.group(2), source, target, blocks);
    }

    private Sheet.Block unit(Set<String> seen) throws XMLStreamException {
        String id = attribute("id");
        int line = line();
        if (!id.matches("u[0-9a-f]{6}(-\\d{1,3})?") || !seen.add(id)) {
            throw refused("translating.xliff.unit", id);
        }
        Matcher name = SAVE.matcher(attribute("name"));
        int number = name.matches() ? Integer.parseInt(name.group(1)) : 0;
        List<Sheet.Text> texts = new ArrayList<>();
        Set<String> segments = new HashSet<>();
        while (child()) {
            if (is("segment")) {
                texts.add(segment(segments));
            } else {
                skip();
            }
        }
        return new Sheet.Block(id.substring(1), number, List.of(), texts, line);
    }

    private Sheet.Text segment(Set<String> seen) throws XMLStreamException {
        String place = attribute("id");
        int line = line();
        if (place.isEmpty() || !seen.add(place)) {
            throw refused("translating.xliff.segment", place);
        }
        Sheet.Done done = done(attribute("state"));
        String original = null;
        String translation = "";
        while (child()) {
            if (is("source") && original == null) {
                original = content(place);
            } else if (is("target")) {
                translation = content(place);
            } else {
                skip();
            }
        }
        if (original == null) {
            throw new XliffRefused("translating.xliff.segment", line, place);
        }
        return new Sheet.Text(place, done, original, translation, List.of(), line);
    }

    private Sheet.Done done(String state) {
        try {
            return state.isEmpty() ? Sheet.Done.INITIAL : Sheet.Done.valueOf(state.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw refused("translating.xliff.state", state);
        }
    }

    /** The text of a source or target, with our signs for its codes. */
    private String content(String place) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        List<String> open = new ArrayList<>();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw refused("translating.xliff.dtd", xml.getLocalName());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                open.add(begun(place, text));
                if (depth > DEEPEST) {
                    throw refused("translating.xliff.broken", "");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && --depth > 0) {
                text.append(open.remove(open.size() - 1));
            }
        }
        return text.toString();
    }

    /** Writes the sign of a code that begins here; gives the one to write where it ends. */
    private String begun(String place, StringBuilder text) {
        if (is("ph") || is("sc") || is("pc")) {
            text.append("⟦").append(number(place, attribute("id"))).append("⟧");
            return is("pc") ? "⟦/" + number(place, attribute("id")) + "⟧" : "";
        }
        if (is("ec")) {
            text.append("⟦/").append(number(place, attribute("startRef"))).append("⟧");
        } else if (!INSIDE.contains(xml.getLocalName()) && !is("sm") && !is("em")) {
            throw refused("translating.xliff.code", xml.getLocalName());
        }
        return "";
    }

    private String number(String place, String id) {
        Matcher parts = SIGN_ID.matcher(id);
        if (!parts.matches() || !parts.group(1).equals(place)) {
            throw refused("translating.xliff.code", id);
        }
        return parts.group(2);
    }

    /** Goes on to the next child of the element that was begun last; false at its end. */
    private boolean child() throws XMLStreamException {
        int event = xml.next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            event = xml.next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private boolean is(String name) {
        return xml.getLocalName().equals(name) && XliffWriter.NAMESPACE.equals(xml.getNamespaceURI());
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private int line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    private XliffRefused refused(String key, String what) {
        return new XliffRefused(key, line(), what.length() > 80 ? what.substring(0, 80) : what);
    }
}
