package org.perisai.shared;

import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * A country that takes part: the ten ASEAN member states of the 2013 agreement and Japan, by ISO
 * 3166-1 alpha-2 code. The zone cuts its days and months in statistics; of Indonesia's three zones
 * it is that of the capital.
 */
public enum Country {
    BN("Asia/Brunei", "ms"),
    KH("Asia/Phnom_Penh", "km"),
    ID("Asia/Jakarta", "id"),
    LA("Asia/Vientiane", "lo"),
    MY("Asia/Kuala_Lumpur", "ms"),
    MM("Asia/Yangon", "my"),
    PH("Asia/Manila", "fil", "en"),
    SG("Asia/Singapore", "en", "ms", "ta", "zh-Hans"),
    TH("Asia/Bangkok", "th"),
    VN("Asia/Ho_Chi_Minh", "vi"),
    JP("Asia/Tokyo", "ja");

    private final ZoneId zone;
    private final Set<String> official;

    Country(String zone, String... official) {
        this.zone = ZoneId.of(zone);
        this.official = Set.of(official);
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

    /** Tags of those of its official languages that courses can be in. */
    public Set<String> official() {
        return official;
    }

    /** Its short name in a language, from CLDR. */
    public String nameIn(Language language) {
        return ULocale.getDisplayCountry("und-" + name(), language.icu());
    }
}
