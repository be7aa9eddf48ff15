package org.perisai.certification;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The fonts of this package; each is opened when first wanted and then kept. */
final class Typefaces {
    private final FontFiles files = new FontFiles();
    private final Map<String, Typeface> open = new ConcurrentHashMap<>();

    /** The font of this name, such as {@code NotoSansLao-SemiBold}. */
    Typeface get(String name) {
        return open.computeIfAbsent(name, key -> new Typeface(key, files.file(key)));
    }
}
