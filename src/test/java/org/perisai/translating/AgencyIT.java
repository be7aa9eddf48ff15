package org.perisai.translating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.perisai.identity.Role;
import org.perisai.publishing.Scope;
import org.perisai.publishing.StudioInside;
import org.perisai.shared.Language;

@ArquillianTest
class AgencyIT {
    @Inject
    private StudioInside studio;
    @Inject
    private TranslationInside translation;
    @Inject
    private Workbench workbench;
    @Inject
    private Agency agency;

    @Test
    void anAgencysDocumentIsTakenAsAWholeOrNotAtAll() {
        translation.publish("tr-agency");
        Scope scope = new Scope("tr-agency", Language.KM);
        long person = studio.enter("Translator", Role.TRANSLATOR);
        String document = new String(agency.give(person, scope, true).orElseThrow(), StandardCharsets.UTF_8);
        assertTrue(document.contains(TranslationInside.EDITED) && !document.contains("Opening words."), document);
        String done = document.replaceAll("<target>ម្ចាស់[^<]*</target>", "<target>ពីភ្នាក់ងារ។</target>");
        String foreign = done.replaceFirst("</file>", "<unit id=\"u000000\"><segment id=\"P1\"><source>x</source></segment></unit></file>");
        assertThrows(XliffRefused.class, () -> agency.take(person, scope, foreign.getBytes(StandardCharsets.UTF_8)));
        assertEquals("", translation.drafted("tr-agency"), "nothing of it was taken");
        assertEquals(1, agency.take(person, scope, done.getBytes(StandardCharsets.UTF_8)));
        assertTrue(translation.drafted("tr-agency").contains("ពីភ្នាក់ងារ។"));
        workbench.save(person, TranslationInside.where("tr-agency", translation.bench(person, "tr-agency").blocks().get(3)), 1, Map.of("P1", "ខ្លួនឯង"));
        XliffRefused late = assertThrows(XliffRefused.class, () -> agency.take(person, scope, done.getBytes(StandardCharsets.UTF_8)));
        assertEquals("translating.xliff.meanwhile", late.key());
    }
}
