package org.perisai.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drawings with something hidden in them. */
class SafeSvgTest {
    private static final String OPEN = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
        + "viewBox=\"0 0 9 9\">";

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>EVIL()</script>", "<script href=\"https://EVIL.test\"/>", "<g onload=\"EVIL()\"/>",
        "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"><img src=\"x\" onerror=\"EVIL()\"/></body></foreignObject>",
        "<image href=\"https://EVIL.test/a.png\"/>", "<a href=\"javascript:EVIL()\"><text>x</text></a>",
        "<use xlink:href=\"https://EVIL.test/a.svg#x\"/>", "<use href=\"data:image/svg+xml;base64,EVIL\"/>",
        "<style>@import url(https://EVIL.test/a.css);</style>", "<rect fill=\"url(https://EVIL.test/#a)\"/>",
        "<rect style=\"fill:url('https://EVIL.test/#a')\"/>", "<rect fill=\"u\\72l(EVIL)\"/>",
        "<set attributeName=\"href\" to=\"javascript:EVIL()\"/>", "<animate attributeName=\"onload\" values=\"EVIL()\"/>",
        "<rect xmlns:x=\"http://www.w3.org/1999/xhtml\" x:onclick=\"EVIL()\"/>",
        "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">EVIL()</h:script>", "<g><handler>EVIL</handler></g>"})
    void nothingThatActsOrLoadsIsLeft(String inside) {
        SafeSvg svg = SafeSvg.of(bytes(OPEN + inside + "<path d=\"M0 0h9\"/></svg>"));
        String text = text(svg);
        assertFalse(text.contains("EVIL"), text);
        assertTrue(text.contains("M0 0h9"), text);
        SafeSvg again = SafeSvg.of(svg.bytes());
        assertSame(svg.bytes(), again.bytes(), "what was cleaned is clean");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&a;</text></svg>",
        "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&b;</text></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>", "<svg>no namespace</svg>"})
    void entitiesAndBrokenFilesAreRefused(String file) {
        assertThrows(PictureRefused.class, () -> SafeSvg.of(bytes(file)));
    }

    @Test
    void aDocumentTypeAloneIsLeftOut() {
        SafeSvg svg = SafeSvg.of(bytes("<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
            + "\"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">" + OPEN + "<rect width=\"3\"/></svg>"));
        assertEquals("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><rect width=\"3\"></rect></svg>", text(svg));
        assertFalse(svg.lost());
    }

    @Test
    void aPlainDrawingKeepsItsBytes() {
        byte[] plain = bytes(OPEN + "<defs><linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"#fff\"/></linearGradient>"
            + "</defs><!-- ours --><rect fill=\"url(#g)\" width=\"9\"/><text x=\"1\">ភាសា &amp; ไทย</text></svg>");
        assertSame(plain, SafeSvg.of(plain).bytes());
        assertEquals(PictureKind.SVG, PictureKind.of(plain).orElseThrow());
        assertSame(plain, Pictures.kept("plan.svg", plain).bytes());
    }

    @Test
    void stylesBecomeAttributesAndPartsOfPartsAreNotMultiplied() {
        SafeSvg styled = SafeSvg.of(bytes(OPEN + "<rect style=\"fill: red; behavior:url(#x); stroke:url(#g)\"/></svg>"));
        assertTrue(text(styled).contains("<rect fill=\"red\" stroke=\"url(#g)\">"), text(styled));
        String chain = "<g id=\"a\"><rect/></g><g id=\"b\"><use href=\"#a\"/><use href=\"#a\"/></g><use href=\"#b\"/>";
        SafeSvg flat = SafeSvg.of(bytes(OPEN + chain + "</svg>"));
        assertTrue(flat.lost());
        assertFalse(text(flat).contains("#a"), text(flat));
        assertTrue(text(flat).contains("#b"), text(flat));
    }

    @Test
    void aDeepOrEndlessDrawingIsRefused() {
        assertThrows(PictureRefused.class, () -> SafeSvg.of(bytes(OPEN + "<g>".repeat(100) + "</g>".repeat(100) + "</svg>")));
        assertThrows(PictureRefused.class, () -> SafeSvg.of(bytes(OPEN + "<g/>".repeat(20_001) + "</svg>")));
        assertThrows(PictureRefused.class, () -> SafeSvg.of(bytes(OPEN + " ".repeat(400_000) + "</svg>")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(SafeSvg svg) {
        return new String(svg.bytes(), StandardCharsets.UTF_8);
    }
}
