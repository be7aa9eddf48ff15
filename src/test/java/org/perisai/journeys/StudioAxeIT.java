package org.perisai.journeys;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.perisai.shared.Language;

/**
 * Every page of the studio and of the translators, and what learners get of them, by the rules that a machine can check;
 * narrow and wide, light and dark, of which each has its own language.
 */
@ExtendWith(Stage.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StudioAxeIT {
    private static final int TURNS = 3;
    private List<Axe.Round> rounds;

    @BeforeAll
    void muchHasHappened(Site site) throws IOException, SQLException {
        rounds = new StudioPages(site).all();
    }

    @ParameterizedTest
    @CsvSource({"KM, 360, false", "EN, 360, true", "TA, 1280, false", "JA, 1280, true"})
    void noPageBreaksARule(Language language, int width, boolean dark, Site site, Browser browser) {
        Axe.check(rounds, language, dark ? Phone.dark(site, browser, language.tag(), width)
                : Phone.light(site, browser, language.tag(), width), Axe::violations);
    }

    /** Each language looks at every third page, so that each page is seen in four. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void noPageScrollsSidewaysOnTheNarrowestPhone(Language language, Site site, Browser browser) {
        List<Axe.Round> turn = rounds.stream().map(round -> new Axe.Round(round.person(),
                IntStream.range(0, round.pages().size()).filter(page -> page % TURNS == language.ordinal() % TURNS)
                        .mapToObj(round.pages()::get).toList())).toList();
        Axe.check(turn, language, Phone.light(site, browser, language.tag(), Axe.NARROW), Axe::sideways);
    }
}
