package org.perisai.shared.codes;

import java.util.List;
import java.util.Optional;
import org.perisai.shared.Country;
import org.perisai.shared.Language;

/**
 * A province, state, region or prefecture: what people of a country say they live in.
 *
 * @param code ISO 3166-2
 * @param latin its name in Latin letters
 * @param local the name as people of the country write it, empty where that is the Latin one
 */
public record Province(String code, String latin, String local) {
    private static final List<Province> ALL =
            Rows.of("provinces.csv").stream().map(row -> new Province(row[0], row[1], row[2])).toList();

    /** All of a country, by code. */
    public static List<Province> of(Country country) {
        return ALL.stream().filter(province -> province.country() == country).toList();
    }

    /** The one with this code. */
    public static Optional<Province> find(String code) {
        return ALL.stream().filter(province -> province.code.equals(code)).findFirst();
    }

    /** The country that it is a part of. */
    public Country country() {
        return Country.valueOf(code.substring(0, 2));
    }

    /** Its name for a reader: the local one if they read a language of the country, else the Latin one. */
    public String nameIn(Language reader) {
        return !local.isEmpty() && country().official().contains(reader.tag()) ? local : latin;
    }
}
