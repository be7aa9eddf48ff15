package org.perisai.pictures;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * A drawing with nothing in it but shapes and words. It is read without document type and entities and written anew
 * from lists of elements and attributes: no script, no event, no foreign object, no picture in the picture, no style
 * sheet, and no address but that of a part of itself. A drawing that has nothing else keeps its bytes.
 *
 * @param lost whether something was left out that could have been seen
 */
record SafeSvg(byte[] bytes, boolean lost) {
    private static final int LARGEST = 300 * 1024;
    private static final int DEEPEST = 60;
    private static final int MOST_ELEMENTS = 20_000;
    /** One part drawn again and again; parts of parts would multiply, so a used part uses no other. */
    private static final int MOST_USES = 500;
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final Set<String> ELEMENTS = Set.of("svg", "g", "path", "rect", "circle", "ellipse", "line",
        "polyline", "polygon", "text", "tspan", "title", "desc", "defs", "symbol", "use", "linearGradient",
        "radialGradient", "stop", "clipPath", "marker");
    /** They show nothing themselves, so nobody misses them. */
    private static final Set<String> UNSEEN = Set.of("metadata", "namedview");
    private static final Set<String> ATTRIBUTES = Set.of("id", "viewBox", "width", "height", "x", "y", "x1", "y1", "x2",
        "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "d", "points", "dx", "dy", "rotate", "transform", "version",
        "preserveAspectRatio", "gradientUnits", "gradientTransform", "spreadMethod", "offset", "clipPathUnits", "refX",
        "refY", "markerWidth", "markerHeight", "markerUnits", "orient", "textLength", "lengthAdjust", "pathLength",
        "role", "aria-label", "aria-labelledby", "aria-hidden", "lang", "direction");
    private static final Set<String> LOOKS = Set.of("fill", "fill-opacity", "fill-rule", "stroke", "stroke-width",
        "stroke-opacity", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray",
        "stroke-dashoffset", "opacity", "color", "display", "visibility", "font-family", "font-size", "font-weight",
        "font-style", "text-anchor", "dominant-baseline", "letter-spacing", "stop-color", "stop-opacity", "clip-path",
        "clip-rule", "marker-start", "marker-mid", "marker-end", "vector-effect", "paint-order", "overflow");
    private static final Pattern PART = Pattern.compile("#[A-Za-z_][A-Za-z0-9_.-]*");
    private static final Pattern OWN_URL = Pattern.compile("url\\(\\s*['\"]?#[A-Za-z_][A-Za-z0-9_.-]*['\"]?\\s*\\)");
    private static final Pattern CALL = Pattern.compile("(?i)url\\s*\\(|expression|javascript|@|\\\\|</|data:");

    static SafeSvg of(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new PictureRefused("exchange.picture.drawing");
        }
        ByteArrayOutputStream clean = new ByteArrayOutputStream();
        try {
            XMLStreamReader reader = input().createXMLStreamReader(new ByteArrayInputStream(bytes));
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(clean, "UTF-8");
            Copy copy = new Copy(reader, writer);
            copy.all();
            return new SafeSvg(copy.changed ? clean.toByteArray() : bytes, copy.lost);
        } catch (XMLStreamException unreadable) {
            throw PictureParts.broken();
        }
    }

    /** The parser of the JDK, whatever else lies on the class path, told to open nothing. */
    private static XMLInputFactory input() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    /** Goes through one drawing. */
    private static final class Copy {
        private final XMLStreamReader in;
        private final XMLStreamWriter out;
        private final Deque<Boolean> named = new ArrayDeque<>();
        private boolean changed;
        private boolean lost;
        private int elements;
        private int uses;

        Copy(XMLStreamReader in, XMLStreamWriter out) {
            this.in = in;
            this.out = out;
        }

        void all() throws XMLStreamException {
            out.setDefaultNamespace(SVG);
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start();
                    case XMLStreamConstants.END_ELEMENT -> {
                        named.pop();
                        out.writeEndElement();
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        out.writeCharacters(in.getText());
                    case XMLStreamConstants.COMMENT, XMLStreamConstants.END_DOCUMENT -> { }
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw PictureParts.broken();
                    default -> changed = true;
                }
            }
            out.flush();
            if (elements == 0) {
                throw PictureParts.broken();
            }
        }

        private void start() throws XMLStreamException {
            String name = in.getLocalName();
            boolean inside = named.contains(true) || in.getAttributeValue(null, "id") != null;
            boolean ours = SVG.equals(in.getNamespaceURI()) && ELEMENTS.contains(name)
                && !(name.equals("use") && (inside || ++uses > MOST_USES));
            if (!ours) {
                skip(name);
                return;
            }
            if (named.isEmpty() && !name.equals("svg") || ++elements > MOST_ELEMENTS || named.size() > DEEPEST) {
                throw new PictureRefused("exchange.picture.drawing");
            }
            named.push(!named.isEmpty() && in.getAttributeValue(null, "id") != null);
            out.writeStartElement(SVG, name);
            if (named.size() == 1) {
                out.writeDefaultNamespace(SVG);
            }
            for (Map.Entry<String, String> attribute : attributes().entrySet()) {
                out.writeAttribute(attribute.getKey(), attribute.getValue());
            }
        }

        private void skip(String name) throws XMLStreamException {
            if (named.isEmpty()) {
                throw PictureParts.broken();
            }
            changed = true;
            lost |= SVG.equals(in.getNamespaceURI()) && !UNSEEN.contains(name);
            for (int depth = 1; depth > 0; ) {
                int event = in.next();
                depth += event == XMLStreamConstants.START_ELEMENT ? 1
                    : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            }
        }

        private Map<String, String> attributes() {
            Map<String, String> kept = new LinkedHashMap<>();
            for (int i = 0; i < in.getAttributeCount(); i++) {
                String name = in.getAttributeLocalName(i);
                String space = in.getAttributeNamespace(i);
                String value = in.getAttributeValue(i);
                boolean link = name.equals("href") && (space == null || space.isEmpty() || space.equals(XLINK));
                if (link && PART.matcher(value).matches()) {
                    kept.put("href", value);
                    changed |= XLINK.equals(space);
                } else if ((space == null || space.isEmpty()) && name.equals("style")) {
                    style(value, kept);
                } else if ((space == null || space.isEmpty()) && known(name) && safe(value)) {
                    kept.putIfAbsent(name, value);
                } else {
                    changed = true;
                }
            }
            return kept;
        }

        /** Declarations become attributes: the one place where an address could hide is gone. */
        private void style(String style, Map<String, String> kept) {
            changed = true;
            for (String declaration : style.split(";")) {
                String[] halves = declaration.split(":", 2);
                if (halves.length == 2 && LOOKS.contains(halves[0].strip()) && safe(halves[1])) {
                    kept.put(halves[0].strip(), halves[1].strip());
                }
            }
        }

        private static boolean known(String name) {
            return ATTRIBUTES.contains(name) || LOOKS.contains(name);
        }

        private static boolean safe(String value) {
            return !CALL.matcher(OWN_URL.matcher(value).replaceAll("")).find();
        }
    }
}
