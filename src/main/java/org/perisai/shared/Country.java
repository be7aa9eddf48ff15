package org.perisai.shared;

import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A country that takes part: the eleven member states of ASEAN and Japan, by ISO 3166-1 alpha-2 code, each with its
 * time zone and its official languages (BCP 47). The zone cuts its days and months in statistics; of Indonesia's three
 * zones it is that of the capital. Japan names no language by law; it is Japanese in fact. Singapore's Mandarin is
 * written in simplified characters. Courses may be read in other languages too.
 */
public enum Country {
    BN("Asia/Brunei", "ms"),
    KH("Asia/Phnom_Penh", "km"),
    ID("Asia/Jakarta", "id"),
    LA("Asia/Vientiane", "lo"),
    MY("Asia/Kuala_Lumpur", "ms"),
    MM("Asia/Yangon", "my"),
    PH("Asia/Manila", "fil", "en"),
    SG("Asia/Singapore", "en", "ms", "zh-Hans", "ta"),
    TH("Asia/Bangkok", "th"),
    TL("Asia/Dili", "tet", "pt"),
    VN("Asia/Ho_Chi_Minh", "vi"),
    JP("Asia/Tokyo", "ja");

    private final ZoneId zone;
    private final List<String> official;

    Country(String zone, String... official) {
        this.zone = ZoneId.of(zone);
        this.official = List.of(official);
    }

    /** The country with this code, if it takes part. */
    public static Optional<Country> of(String code) {
        for (Country country : values()) {
            if (country.name().equals(code)) {
                return Optional.of(country);
            }
        }
        return Optional.empty();
    }

    /** The time zone that its months are cut in. */
    public ZoneId zone() {
        return zone;
    }

    /** Tags of its official languages. */
    public List<String> official() {
        return official;
    }

    /** Its short name in a language, from CLDR. */
    public String nameIn(Language language) {
        return ULocale.getDisplayCountry("und-" + name(), language.icu());
    }
}
