package org.perisai.content;

import java.util.List;

/** Title and keywords of a module in one language. */
public record ModuleText(String title, List<String> keywords) {

    public ModuleText {
        keywords = List.copyOf(keywords);
    }
}
