package org.perisai.shared;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A language of the interface. Each knows its BCP 47 tag, which stands in every address, and its
 * autonym, which is what a language switch shows (CLDR's own names are cut short for Indonesian and
 * Malay, so they are written here).
 */
public enum Language {
    EN("en", "English", "en-GB"),
    ID("id", "Bahasa Indonesia", "id-ID"),
    VI("vi", "Tiếng Việt", "vi-VN"),
    TH("th", "ไทย", "th-TH"),
    LO("lo", "ລາວ", "lo-LA"),
    KM("km", "ខ្មែរ", "km-KH"),
    /** With Latin digits, as the courses have: CLDR's default would put both into one page. */
    MY("my", "မြန်မာ", "my-MM-u-nu-latn"),
    MS("ms", "Bahasa Melayu", "ms-MY"),
    FIL("fil", "Filipino", "fil-PH"),
    JA("ja", "日本語", "ja-JP"),
    ZH_HANS("zh-Hans", "简体中文", "zh-Hans-SG"),
    TA("ta", "தமிழ்", "ta-SG");

    private static final List<Language> ALL = List.of(values());
    private static final Map<String, Language> BY_TAG = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(Language::tag, Function.identity()));

    private final String tag;
    private final String autonym;
    private final Locale locale;

    Language(String tag, String autonym, String regional) {
        this.tag = tag;
        this.autonym = autonym;
        this.locale = Locale.forLanguageTag(regional);
    }

    /** All languages in the order in which a switch lists them. */
    public static List<Language> all() {
        return ALL;
    }

    /** The language with exactly this tag, as it stands in an address. */
    public static Optional<Language> of(String tag) {
        return Optional.ofNullable(BY_TAG.get(tag));
    }

    /**
     * The best language for an Accept-Language header (RFC 4647 lookup, the more wanted first);
     * English when none fits or the header can't be read. {@code tl} counts as Filipino, any
     * Chinese as Simplified.
     */
    public static Language accepting(String header) {
        if (header == null || header.isBlank() || header.length() > 1000) {
            return EN;
        }
        try {
            return LanguageRange.parse(header).stream()
                    .flatMap(range -> matching(range.getRange()).stream())
                    .findFirst().orElse(EN);
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return EN;
        }
    }

    private static Optional<Language> matching(String range) {
        String primary = range.split("-")[0];
        String canonical = primary.equals("tl") ? "fil" : primary.equals("in") ? "id" : primary;
        return Arrays.stream(values())
                .filter(language -> language.tag.split("-")[0].equals(canonical)).findFirst();
    }

    /** BCP 47 tag, such as {@code km} or {@code zh-Hans}. */
    public String tag() {
        return tag;
    }

    /** The language's name in itself. */
    public String autonym() {
        return autonym;
    }

    /** The locale that numbers and dates are written in. */
    public Locale locale() {
        return locale;
    }

    /** The same locale for ICU. */
    public ULocale icu() {
        return ULocale.forLocale(locale);
    }
}
