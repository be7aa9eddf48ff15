package org.perisai.content;

import java.util.List;
import java.util.Optional;

/** Whether Markdown from elsewhere may be given to a parser at all: a parser that is stuck can't be stopped. */
public final class Parsable {
    private Parsable() { }

    /** Why it may not, with its line; empty when it may. */
    public static Optional<Finding> refused(String path, String text) {
        Findings findings = new Findings();
        Guard.passes(new SourceFile(path, text, null, 0), findings);
        List<Finding> found = findings.sorted();
        return found.stream().findFirst();
    }
}
