package org.perisai.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsReadTest {
    @TempDir
    private Path translations;
    private Texts texts;

    @BeforeEach
    void read() throws IOException {
        write("en", "plain=Hello\ncount={0, plural, one {# course} other {# courses}}\nquote=It''s {0}\nalone=Don''t\n");
        write("km", "plain=សួស្តី\ncount=broken {0, plural\n");
        texts = new Texts(translations);
    }

    private void write(String language, String properties) throws IOException {
        Files.createDirectories(translations.resolve(language));
        Files.writeString(translations.resolve(language).resolve("ui.properties"), properties);
    }

    @Test
    void aLanguageSaysItsOwnTextAndEnglishWhereItHasNone() {
        assertEquals("សួស្តី", texts.say(Language.KM, "plain"));
        assertEquals("It's 3", texts.say(Language.KM, "quote", 3));
        assertEquals("Hello", texts.say(Language.JA, "plain"));
    }

    @Test
    void placeholdersAreFilledByTheRulesOfTheLanguage() {
        assertEquals("1 course", texts.say(Language.EN, "count", 1));
        assertEquals("1,200 courses", texts.say(Language.EN, "count", 1200));
        assertEquals("Don't", texts.say(Language.EN, "alone"));
    }

    @Test
    void aMalformedTextIsShownAsItIsAndStopsNothing() {
        assertEquals("broken {0, plural", texts.say(Language.KM, "count", 2));
    }

    @Test
    void aKeyThatNobodyHasIsShownAsItself() {
        assertEquals("no.such.key", texts.say(Language.EN, "no.such.key"));
    }
}
