package org.perisai.shared;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The texts of the interface: {@code translations/<language>/ui.properties}, ICU MessageFormat. A
 * text that a language lacks is shown in English; a key that English lacks is shown as itself, and
 * a test keeps that from happening. A file that can't be read is left out, and the log says so. Thread-safe.
 */
public final class Texts {
    private static final Logger LOG = Logger.getLogger(Texts.class.getName());
    /** Browsers break Burmese by a list of words, which lacks this one; joined its syllables stay in one line. */
    private static final String ACCOUNT = "အကောင့်";
    private static final String JOINED = "အ\u2060ကော\u2060င့်";

    private final Map<Language, Map<String, Text>> texts = new EnumMap<>(Language.class);

    /** Reads the texts below folders that hold one folder a language; a text of a later folder counts. */
    public Texts(Path... translations) {
        Map<String, Text> english = read(Language.EN, translations);
        for (Language language : Language.all()) {
            Map<String, Text> own = new HashMap<>(english);
            own.putAll(read(language, translations));
            texts.put(language, own);
        }
    }

    /** A text without placeholders is ready; one with them keeps its format, which one thread at a time may use. */
    private record Text(String ready, MessageFormat format) {
        static Text of(String pattern, Language language) {
            if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
                return new Text(pattern, null);
            }
            try {
                MessageFormat format = new MessageFormat(pattern, language.icu());
                return format.getArgumentNames().isEmpty() ? new Text(format.format(new Object[0]), null)
                        : new Text(null, format);
            } catch (IllegalArgumentException malformed) {
                // One wrong text in a folder given with --content must not keep the server from starting.
                return new Text(pattern, null);
            }
        }

        String with(Object... arguments) {
            if (ready != null) {
                return ready;
            }
            synchronized (format) {
                return format.format(arguments);
            }
        }
    }

    private static Map<String, Text> read(Language language, Path... translations) {
        Map<String, Text> read = new HashMap<>();
        for (Path folder : translations) {
            properties(folder.resolve(language.tag()).resolve("ui.properties"))
                    .forEach((key, text) -> read.put((String) key, Text.of(((String) text).replace(ACCOUNT, JOINED), language)));
        }
        return read;
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                // One wrong file must not take all pages
                LOG.log(Level.WARNING, "{0} is left out, since it can''t be read as UTF-8 with keys and texts: {1}",
                        new Object[] {file, unreadable});
                return new Properties();
            }
        }
        return properties;
    }

    /** The text of a key with its placeholders {0}, {1}... filled. */
    public String say(Language language, String key, Object... arguments) {
        Text text = texts.get(language).get(key);
        return text == null ? key : text.with(arguments);
    }

    /** Whether English has the key. */
    public boolean knows(String key) {
        return texts.get(Language.EN).containsKey(key);
    }
}
