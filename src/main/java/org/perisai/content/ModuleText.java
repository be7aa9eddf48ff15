package org.perisai.content;

import java.util.List;

/**
 * Title and keywords of a module in one language.
 *
 * @param state of the title
 */
public record ModuleText(State state, String title, List<String> keywords) {

    public ModuleText {
        keywords = List.copyOf(keywords);
    }
}
