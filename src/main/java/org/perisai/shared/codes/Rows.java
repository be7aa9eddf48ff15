package org.perisai.shared.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of a code list as it lies beside this class: fields between commas, none of which holds one. */
final class Rows {
    private Rows() { }

    /** All rows below the comments and the line with the names of the columns. */
    static List<String[]> of(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Rows.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
