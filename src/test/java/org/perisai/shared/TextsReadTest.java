package org.perisai.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /** The word for account is three syllables, and the list of words of browsers has none of it. */
    @Test
    void aBurmeseWordThatBrowsersDoNotKnowStaysInOneLine() throws IOException {
        write("my", "plain=သင့်အကောင့်များ\n");
        String said = new Texts(translations).say(Language.MY, "plain");
        assertEquals(2, said.chars().filter(sign -> sign == 0x2060).count(), said);
        assertEquals("သင့်အကောင့်များ", said.replace("\u2060", ""));
    }

    @Test
    void placeholdersAreFilledByTheRulesOfTheLanguage() {
        assertEquals("1 course", texts.say(Language.EN, "count", 1));
        assertEquals("1,200 courses", texts.say(Language.EN, "count", 1200));
        assertEquals("Don't", texts.say(Language.EN, "alone"));
    }

    @Test
    void aTextOfALaterFolderCountsAndTheEarlierSaysTheRest(@TempDir Path own) throws IOException {
        Files.createDirectories(own.resolve("en"));
        Files.writeString(own.resolve("en/ui.properties"), "alone=Ours\n");
        texts = new Texts(translations, own, own.resolve("nothing"));
        assertEquals("Ours", texts.say(Language.EN, "alone"));
        assertEquals("Ours", texts.say(Language.JA, "alone"));
        assertEquals("Hello", texts.say(Language.EN, "plain"));
        assertEquals("សួស្តី", texts.say(Language.KM, "plain"));
    }

    @Test
    void aFileThatIsNotUtf8IsLeftOutAndStopsNothing() throws IOException {
        Files.write(translations.resolve("km/ui.properties"), "plain=caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        texts = new Texts(translations);
        assertEquals("Hello", texts.say(Language.KM, "plain"));
        Files.writeString(translations.resolve("km/ui.properties"), "plain=\\u12\n");
        assertEquals("Hello", new Texts(translations).say(Language.KM, "plain"));
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
