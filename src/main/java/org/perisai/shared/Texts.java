package org.perisai.shared;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of the interface: {@code translations/<language>/ui.properties}, ICU MessageFormat. A
 * text that a language lacks is shown in English; a key that English lacks is shown as itself, and
 * a test keeps that from happening. Thread-safe.
 */
public final class Texts {
    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    /** Reads the texts below a folder that holds one folder a language. */
    public Texts(Path translations) {
        for (Language language : Language.all()) {
            texts.put(language, read(translations.resolve(language.tag()).resolve("ui.properties")));
        }
    }

    private static Map<String, String> read(Path file) {
        Map<String, String> read = new ConcurrentHashMap<>();
        if (Files.exists(file)) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.forEach((key, text) -> read.put((String) key, (String) text));
        }
        return read;
    }

    /** The text of a key with its placeholders {0}, {1}... filled. */
    public String say(Language language, String key, Object... arguments) {
        MessageFormat format = formats.computeIfAbsent(language.tag() + " " + key,
                any -> new MessageFormat(pattern(language, key), language.icu()));
        synchronized (format) {
            return format.format(arguments);
        }
    }

    /** Whether English has the key. */
    public boolean knows(String key) {
        return texts.get(Language.EN).containsKey(key);
    }

    private String pattern(Language language, String key) {
        String own = texts.get(language).get(key);
        return own != null ? own : texts.get(Language.EN).getOrDefault(key, key);
    }
}
