package org.perisai.items;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.perisai.assessment.KeyCorrected;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Published;
import org.perisai.content.Question;
import org.perisai.identity.SignedIn;
import org.perisai.publishing.Authors;
import org.perisai.shared.Database;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.Forbidden;
import org.perisai.shared.web.NotFound;

/**
 * Figures of the questions of a course, as they were last computed. Instructors see those of courses that they write;
 * reviewers, translators and administrators of all.
 */
@ApplicationScoped
@Transactional
@Permitted(to = {Permitted.INSTRUCTOR, Permitted.REVIEWER, Permitted.TRANSLATOR, Permitted.ADMINISTRATOR})
class Items {
    private Database database;
    private Catalog catalog;
    private Authors authors;
    private SignedIn signedIn;
    private Event<ItemsAsked> asked;
    private Clock clock;

    /** For CDI. */
    protected Items() { }

    @Inject
    Items(Database database, Catalog catalog, Authors authors, SignedIn signedIn, Event<ItemsAsked> asked, Clock clock) {
        this.database = database;
        this.catalog = catalog;
        this.authors = authors;
        this.signedIn = signedIn;
        this.asked = asked;
        this.clock = clock;
    }

    /**
     * How the figures of a course stand.
     *
     * @param askedAt when somebody asked for new ones that aren't there yet, else null
     * @param computedAt null before the first time
     */
    record Standing(Instant askedAt, Instant computedAt, int attempts, long answers) { }

    /** How the figures of a course stand; empty before anything was asked or computed. */
    @Transactional(Transactional.TxType.SUPPORTS)
    Optional<Standing> standing(String course) {
        enter(course);
        return database.find("select * from item_analysis where course = ?", row -> new Standing(
                Database.instant(row, "asked_at"), Database.instant(row, "computed_at"), row.getInt("attempts"),
                row.getLong("answers")), course);
    }

    /** The tests of a course, the latest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    List<TestFigure> tests(String course, Sample sample) {
        enter(course);
        return database.list("select * from item_test where course = ? and sample = ? order by latest desc",
                row -> new TestFigure(row.getString("form"), row.getString("versions"), row.getInt("latest"),
                        row.getInt("attempts"), row.getInt("questions"), row.getInt("pool"), row.getDouble("mean"),
                        row.getDouble("deviation"), number(row, "reliability"), number(row, "std_error")), course,
                sample.name());
    }

    /** The latest figure of each question, without its parts and with the languages that have an alarm. */
    @Transactional(Transactional.TxType.SUPPORTS)
    Map<String, ItemFigure> latest(String course, Sample sample) {
        enter(course);
        Map<String, List<LanguageFigure>> alarms = database.list("select * from item_language where course = ? "
                + "and sample = ? and newest = true and ets_class in ('B', 'C') order by lang",
                row -> Map.entry(row.getString("question") + row.getString("item"), language(row)), course, sample.name())
                .stream().collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return database.list("select course, question, item, versions, latest, version_id, kind, n, right_n, correlation, "
                + "timed, seconds, flags, '' parts from item_figure where course = ? and sample = ? order by latest",
                Items::figure, course, sample.name()).stream()
                .map(figure -> figure.with(alarms.getOrDefault(figure.question() + figure.fingerprint(), List.of())))
                .collect(Collectors.toMap(ItemFigure::question, figure -> figure, (earlier, later) -> later));
    }

    /** All figures of a question, the latest text first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    List<ItemFigure> of(String course, Sample sample, String question) {
        enter(course);
        Map<String, List<LanguageFigure>> languages = database.list("select * from item_language where course = ? "
                + "and sample = ? and question = ? order by newest desc, lang", row -> Map.entry(row.getString("item"),
                language(row)), course, sample.name(), question).stream().collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return database.list("select * from item_figure where course = ? and sample = ? and question = ? "
                + "order by latest desc limit 50", Items::figure, course, sample.name(), question).stream()
                .map(figure -> figure.with(languages.getOrDefault(figure.fingerprint(), List.of()))).toList();
    }

    /** Asks for new figures; asked twice, they are computed once. */
    @Permitted(to = {Permitted.INSTRUCTOR, Permitted.REVIEWER})
    void ask(String course) {
        enter(course);
        if (!catalog.published().containsKey(course)) {
            throw new NotFound();
        }
        askAnew(course);
    }

    private void enter(String course) {
        boolean all = signedIn.is(Permitted.REVIEWER) || signedIn.is(Permitted.TRANSLATOR)
                || signedIn.is(Permitted.ADMINISTRATOR);
        if (!all && !authors.mayEdit(signedIn.id(), course)) {
            throw new Forbidden();
        }
    }

    /** A new version may have other texts and keys; whoever published it has been asked already. */
    @Permitted(to = Permitted.EVERYONE)
    void ask(@Observes Published published) {
        if (published.before() != null) {
            askAnew(published.course());
        }
    }

    @Permitted(to = Permitted.SYSTEM)
    void ask(@Observes KeyCorrected corrected) {
        askAnew(corrected.course());
    }

    private void askAnew(String course) {
        database.update("insert into item_analysis (course, asked_at) values (?, ?) "
                + "on duplicate key update asked_at = values(asked_at)", course, Instant.now(clock));
        asked.fire(new ItemsAsked());
    }

    private static ItemFigure figure(ResultSet row) throws SQLException {
        int seconds = row.getInt("seconds");
        return new ItemFigure(row.getString("question"), row.getString("item"), row.getString("versions"),
                row.getInt("latest"), row.getLong("version_id"), Question.Kind.valueOf(row.getString("kind")),
                row.getInt("n"), row.getInt("right_n"), number(row, "correlation"), row.getInt("timed"),
                seconds == 0 ? null : seconds, Arrays.stream(row.getString("flags").split(","))
                        .filter(flag -> !flag.isEmpty()).map(Flag::valueOf).toList(),
                row.getString("parts").lines().map(PartFigure::decoded).toList(), List.of());
    }

    static LanguageFigure language(ResultSet row) throws SQLException {
        return new LanguageFigure(row.getString("lang"), row.getString("text_hash"), row.getBoolean("newest"),
                row.getInt("n"), row.getInt("right_n"), number(row, "delta"), number(row, "std_error"),
                row.getString("ets_class"));
    }

    private static Double number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? null : number;
    }
}
