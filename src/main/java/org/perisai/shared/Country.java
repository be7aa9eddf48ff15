package org.perisai.shared;

import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A country that takes part: the ten ASEAN member states of the 2013 agreement and Japan, by ISO
 * 3166-1 alpha-2 code. The zone cuts its days and months in statistics; of Indonesia's three zones
 * it is that of the capital.
 */
public enum Country {
    BN("Asia/Brunei"),
    KH("Asia/Phnom_Penh"),
    ID("Asia/Jakarta"),
    LA("Asia/Vientiane"),
    MY("Asia/Kuala_Lumpur"),
    MM("Asia/Yangon"),
    PH("Asia/Manila"),
    SG("Asia/Singapore"),
    TH("Asia/Bangkok"),
    VN("Asia/Ho_Chi_Minh"),
    JP("Asia/Tokyo");

    private final ZoneId zone;

    Country(String zone) {
        this.zone = ZoneId.of(zone);
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

    /** Its short name in a language, from CLDR. */
    public String nameIn(Language language) {
        return ULocale.getDisplayCountry("und-" + name(), language.icu());
    }
}
