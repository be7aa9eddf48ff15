package org.perisai.publishing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The codes of competence frameworks that a course may be tagged with ({@code frameworks.tsv}): of NICE the work roles and
 * competency areas that fit what is taught here, of ECSF the profiles (which have no official codes: the title makes one),
 * of DigComp the competences about safety.
 */
final class Frameworks {
    private static final List<Code> CODES = read();

    private Frameworks() { }

    /** A code of a framework. */
    record Code(String framework, String version, String code, String title) {
        /** As a card writes it. */
        String tag() {
            return framework + ":" + version + ":" + code;
        }
    }

    /** All codes, by framework. */
    static List<Code> codes() {
        return CODES;
    }

    private static List<Code> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Frameworks.class.getResourceAsStream("frameworks.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> line.split("\t")).map(cells -> new Code(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
