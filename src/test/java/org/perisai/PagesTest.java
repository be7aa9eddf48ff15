package org.perisai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a page's source may not hold. */
class PagesTest {
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern WORD = Pattern.compile("\\p{L}");
    private static final Set<String> SPOKEN = Set.of("aria-label", "alt", "title", "placeholder", "label", "header");

    /** An element or an attribute that breaks a rule, said in words. */
    @FunctionalInterface
    private interface Rule {
        void look(Element element, List<String> wrong);
    }

    @Test
    void noPageHoldsLiteralText() throws Exception {
        assertEquals(List.of(), broken((element, wrong) -> {
            NodeList children = element.getChildNodes();
            for (int i = 0; i < children.getLength(); i++) {
                if (children.item(i).getNodeType() == Node.TEXT_NODE && isText(children.item(i).getNodeValue())) {
                    wrong.add(children.item(i).getNodeValue().strip());
                }
            }
            attributes(element).stream().filter(each -> SPOKEN.contains(each.getName()) && isText(each.getValue())
                    && !isKey(each.getValue())).forEach(each -> wrong.add(each.getName() + "=" + each.getValue()));
        }));
    }

    /**
     * Facelets puts what stands behind a line break into a group of its own, in which {@code c:choose} looks for one branch
     * only: more than one after it are never drawn. A break before the first branch makes all of them one group.
     */
    @Test
    void noBranchOfAChoiceIsLost() throws Exception {
        assertEquals(List.of(), broken((element, wrong) -> {
            List<Node> children = IntStream.range(0, element.getChildNodes().getLength())
                    .mapToObj(element.getChildNodes()::item).toList();
            List<Node> behind = children.stream().dropWhile(child -> child.getNodeType() != Node.TEXT_NODE)
                    .filter(child -> child.getNodeType() == Node.ELEMENT_NODE).toList();
            if (element.getTagName().equals("c:choose") && children.get(0).getNodeType() == Node.ELEMENT_NODE
                    && behind.size() > 1) {
                wrong.add("a branch behind a line break");
            }
        }));
    }

    @Test
    void noPageHoldsStyleOrScript() throws Exception {
        assertEquals(List.of(), broken((element, wrong) -> {
            String name = element.getTagName();
            if (name.equals("style") || name.equals("script") && !element.hasAttribute("src")) {
                wrong.add("<" + name + ">");
            }
            attributes(element).stream().filter(each -> each.getName().equals("style")
                    || each.getName().matches("on[a-z]+") && !isPrimeFaces(element)
                    || each.getValue().startsWith("javascript:"))
                    .forEach(each -> wrong.add(name + " " + each.getName()));
        }));
    }

    @Test
    void aTextWithAnExpressionAndAWordIsSeenAsLiteral() {
        assertTrue(isText("#{x.count()} lessons"));
        assertTrue(!isText(" · #{x.count()} – Perisai"));
    }

    private static boolean isText(String text) {
        return WORD.matcher(EXPRESSION.matcher(text).replaceAll("").replace("Perisai", "")).find();
    }

    /** PrimeFaces moves such an attribute of its components into a script with the nonce of the policy. */
    private static boolean isPrimeFaces(Element element) {
        return element.getTagName().startsWith("pf:");
    }

    /** Our own tags take keys. */
    private static boolean isKey(String value) {
        return value.matches("[a-z]+(\\.[A-Za-z0-9]+)+");
    }

    private static List<Attr> attributes(Element element) {
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            attributes.add((Attr) element.getAttributes().item(i));
        }
        return attributes;
    }

    private static List<String> broken(Rule rule) throws Exception {
        List<String> broken = new ArrayList<>();
        List<Path> pages;
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            pages = files.filter(file -> file.toString().endsWith(".xhtml")).sorted().toList();
        }
        assertTrue(pages.size() > 20, "only " + pages.size() + " pages found");
        for (Path page : pages) {
            List<String> wrong = new ArrayList<>();
            NodeList elements = read(page).getElementsByTagName("*");
            for (int i = 0; i < elements.getLength(); i++) {
                rule.look((Element) elements.item(i), wrong);
            }
            wrong.forEach(each -> broken.add(page + ": " + each));
        }
        return broken;
    }

    private static Document read(Path page) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        return builder.parse(page.toFile());
    }
}
