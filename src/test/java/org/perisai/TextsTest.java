package org.perisai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perisai.shared.Language;

/** The texts of the interface: every key that is asked for is there, in every language, with the same placeholders. */
class TextsTest {
    private static final Path TRANSLATIONS = Path.of("translations");
    /** A key or, with the point at its end, what keys begin with. */
    private static final Pattern LITERAL = Pattern.compile("['\"]([a-z]+(?:\\.[A-Za-z0-9-]+)+\\.?|[a-z]+\\.)['\"]");
    private static final Pattern SAID = Pattern.compile("\\bsay\\((?:language, )?['\"]([^'\"]+)['\"]");

    @Test
    void everyKeyThatIsAskedForExistsInEnglish() throws IOException {
        Set<String> known = texts("en").keySet();
        Set<String> families = known.stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        int asked = 0;
        for (Path file : sources()) {
            for (String key : keysIn(Files.readString(file), families)) {
                asked++;
                boolean there = key.endsWith(".") ? known.stream().anyMatch(each -> each.startsWith(key))
                        : known.contains(key);
                if (!there) {
                    missing.add(file + ": " + key);
                }
            }
        }
        assertTrue(asked > 200, "only " + asked + " keys found");
        assertEquals(List.of(), missing);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void aLanguageHasEveryKeyAndNoOther(Language language) throws IOException {
        Set<String> missing = new TreeSet<>(texts("en").keySet());
        Set<String> more = new TreeSet<>(texts(language.tag()).keySet());
        more.removeAll(texts("en").keySet());
        missing.removeAll(texts(language.tag()).keySet());
        assertTrue(missing.isEmpty(), () -> missing.size() + " missing: " + missing);
        assertTrue(more.isEmpty(), () -> more.size() + " that English lacks: " + more);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLanguageHasTheSamePlaceholdersAndNoEmptyText(Language language) throws IOException {
        Map<String, String> english = texts("en");
        List<String> wrong = new ArrayList<>();
        texts(language.tag()).forEach((key, text) -> {
            String source = english.getOrDefault(key, text);
            if (text.isBlank()) {
                wrong.add(key + " is empty");
            } else if (!placeholders(key, text).equals(placeholders(key, source))) {
                wrong.add(key + ": " + placeholders(key, text) + " for " + placeholders(key, source));
            }
        });
        assertEquals(List.of(), wrong);
    }

    private static Set<String> keysIn(String source, Set<String> families) {
        Set<String> keys = new TreeSet<>();
        Matcher said = SAID.matcher(source);
        while (said.find()) {
            keys.add(said.group(1));
        }
        Matcher literal = LITERAL.matcher(source);
        while (literal.find()) {
            String key = literal.group(1);
            if (families.contains(key.split("\\.")[0]) && !key.matches(".*\\.(css|js|svg|xhtml|properties|md|zip)")
                    && !key.startsWith("mail.smtp")) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** Names of the arguments with their types; a plural counts as such, whatever its cases are. */
    private static Set<String> placeholders(String key, String text) {
        Set<String> found = new TreeSet<>();
        try {
            MessagePattern pattern = new MessagePattern(text);
            for (int i = 0; i < pattern.countParts(); i++) {
                MessagePattern.Part part = pattern.getPart(i);
                if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                        || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                    found.add(pattern.getSubstring(part));
                }
            }
        } catch (IllegalArgumentException malformed) {
            found.add(key + " can't be read: " + malformed.getMessage());
        }
        return found;
    }

    private static Map<String, String> texts(String language) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Path file = TRANSLATIONS.resolve(language).resolve("ui.properties");
        if (Files.exists(file)) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
            properties.forEach((key, text) -> texts.put((String) key, (String) text));
        }
        return texts;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|xhtml)")).sorted().toList();
        }
    }
}
