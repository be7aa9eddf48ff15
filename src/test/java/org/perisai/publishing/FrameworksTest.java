package org.perisai.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perisai.publishing.Frameworks.Code;

class FrameworksTest {
    private static final Map<String, List<Code>> CODES = Frameworks.codes().stream().collect(Collectors.groupingBy(Code::framework));

    @Test
    void everyCodeIsThereOnceAndMayStandInACard() {
        List<String> tags = Frameworks.codes().stream().map(Code::tag).toList();
        assertEquals(tags.size(), tags.stream().distinct().count());
        tags.forEach(tag -> assertEquals(3, tag.split(":").length, tag));
        Frameworks.codes().forEach(code -> assertTrue(!code.title().isBlank() && code.title().equals(code.title().strip())));
    }

    @Test
    void theFrameworksAreThoseThatWeShip() {
        assertEquals(Map.of("DigComp", "3.0", "ECSF", "1", "NICE", "2.2.0"), Frameworks.codes().stream()
                .collect(Collectors.toMap(Code::framework, Code::version, (one, other) -> one.equals(other) ? one : one + other)));
        assertEquals(12, CODES.get("ECSF").size());
        assertTrue(CODES.get("NICE").stream().allMatch(code -> code.code()
                .matches("OG-WRL-0(0[1-9]|1[0-7])|(DD|IO|PD)-WRL-00[1-9]|IN-WRL-00[12]|NF-COM-0(0[1-9]|1[01])")));
        assertEquals(11, CODES.get("NICE").stream().filter(code -> code.code().startsWith("NF-COM")).count());
    }

    /** Pairs that lists on the web often get wrong. */
    @ParameterizedTest
    @CsvSource({"PD-WRL-003,Incident Response", "PD-WRL-002,Digital Forensics", "IN-WRL-002,Digital Evidence Analysis",
        "OG-WRL-017,Cybersecurity Supply Chain Risk Management", "NF-COM-006,Cryptography", "NF-COM-011,Supply Chain Security",
        "cyber-legal-policy-compliance-officer,'Cyber Legal, Policy & Compliance Officer'", "4.2,Personal data and privacy"})
    void aCodeHasItsOwnTitle(String code, String title) {
        assertEquals(List.of(title), Frameworks.codes().stream().filter(each -> each.code().equals(code)).map(Code::title).toList());
    }
}
