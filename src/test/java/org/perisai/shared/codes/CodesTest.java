package org.perisai.shared.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.perisai.shared.Country;
import org.perisai.shared.Language;
import org.perisai.shared.Texts;

class CodesTest {
    /** How many have codes in ISO 3166-2 in February 2026; some countries have made more since. */
    private static final Map<Country, Integer> PROVINCES = new EnumMap<>(Map.ofEntries(Map.entry(Country.BN, 4),
            Map.entry(Country.KH, 25), Map.entry(Country.ID, 38), Map.entry(Country.LA, 18), Map.entry(Country.MY, 16),
            Map.entry(Country.MM, 15), Map.entry(Country.PH, 17), Map.entry(Country.SG, 5), Map.entry(Country.TH, 78),
            Map.entry(Country.TL, 13), Map.entry(Country.VN, 63), Map.entry(Country.JP, 47)));

    @Test
    void theElevenMembersOfAseanAndJapanTakePart() {
        assertEquals(Set.of("BN", "KH", "ID", "LA", "MY", "MM", "PH", "SG", "TH", "TL", "VN", "JP"),
                new TreeSet<>(List.of(Country.values()).stream().map(Country::name).toList()));
        assertEquals("Asia/Dili", Country.TL.zone().getId());
        assertEquals(List.of("tet", "pt"), Country.TL.official());
    }

    @Test
    void everyLanguageOfTheInterfaceIsOfficialSomewhere() {
        for (Language language : Language.all()) {
            assertTrue(List.of(Country.values()).stream().anyMatch(each -> each.official().contains(language.tag())),
                    language.tag());
        }
    }

    /** By the year alone: the day of the birthday plays no part. Each band at both of its ends. */
    @ParameterizedTest
    @CsvSource({"2026, Y_LT13", "2014, Y_LT13", "2013, Y13T17", "2009, Y13T17", "2008, Y18T24", "2002, Y18T24",
            "2001, Y25T34", "1992, Y25T34", "1991, Y35T44", "1982, Y35T44", "1981, Y45T54", "1972, Y45T54",
            "1971, Y55T64", "1962, Y55T64", "1961, Y_GE65", "1916, Y_GE65", "2027, Y_LT13"})
    void anAgeIsTheDifferenceOfTwoYears(int birthYear, String band) {
        assertEquals(band, AgeBand.of(birthYear, 2026));
    }

    @ParameterizedTest
    @EnumSource(Country.class)
    void aCountryHasItsProvincesOnce(Country country) {
        List<Province> provinces = Province.of(country);
        assertEquals(PROVINCES.get(country), provinces.size());
        assertEquals(provinces.size(), provinces.stream().map(Province::code).distinct().count());
        assertEquals(provinces.size(), provinces.stream().map(Province::latin).distinct().count());
        provinces.forEach(each -> assertTrue(each.code().matches(country + "-[A-Z0-9]{1,3}"), each.code()));
        assertTrue(provinces.stream().noneMatch(each -> each.latin().isBlank()));
    }

    @Test
    void aProvinceIsNamedAsPeopleThereWriteItAndInLatinLettersForOthers() {
        Province chiangMai = Province.find("TH-50").orElseThrow();
        assertEquals("เชียงใหม่", chiangMai.nameIn(Language.TH));
        assertEquals("Chiang Mai", chiangMai.nameIn(Language.KM));
        assertEquals("東京都", Province.find("JP-13").orElseThrow().nameIn(Language.JA));
        assertEquals("Hà Nội", Province.find("VN-HN").orElseThrow().nameIn(Language.VI));
        for (Country country : List.of(Country.KH, Country.LA, Country.MM, Country.TH, Country.JP)) {
            assertTrue(Province.of(country).stream().noneMatch(each -> each.local().isEmpty()), country.name());
        }
    }

    @Test
    void everyCodeHasANameAndEverySectorsParentIsOne() {
        Texts texts = new Texts(Path.of("translations"));
        for (CodeList list : CodeList.values()) {
            list.codes().forEach(code -> assertTrue(texts.knows(list.key(code.id())), list.key(code.id())));
        }
        CodeList.SECTOR.codes().stream().map(CodeList.Code::detail).filter(parent -> !parent.isEmpty())
                .forEach(parent -> assertTrue(CodeList.SECTOR.has(parent), parent));
    }

    @Test
    void notStatedAndTheTotalAreNothingThatCanBeSaid() {
        assertEquals(List.of("F", "M", "O"), CodeList.SEX.stated());
        assertTrue(CodeList.SECTOR.has("CII_ENERGY"));
        assertTrue(!CodeList.SECTOR.has(CodeList.NOT_STATED) && !CodeList.AGE.has(CodeList.TOTAL));
    }
}
