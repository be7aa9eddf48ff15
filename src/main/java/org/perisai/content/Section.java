package org.perisai.content;

import java.util.List;

/**
 * A section of a module. Its first block is its heading, except in the part before the first heading, whose id
 * is {@link #START}.
 *
 * @param outcome outcome of its questions where they name none, null when not set
 * @param form {@code a} or {@code b} in a pre-test, else null
 */
public record Section(String id, String outcome, String form, List<Block> blocks) {

    /** Id of the part before the first section heading. */
    public static final String START = "start";

    public Section {
        blocks = List.copyOf(blocks);
    }
}
