package org.perisai.items;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.perisai.identity.SignedIn;
import org.perisai.publishing.Authors;
import org.perisai.shared.Database;
import org.perisai.shared.Language;
import org.perisai.shared.Permitted;

/**
 * Questions that aren't equally hard in one language and in the others: for the translators of that language. Only
 * first attempts, and only the texts that the latest version with the question has.
 */
@Named
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
@Permitted(to = {Permitted.INSTRUCTOR, Permitted.REVIEWER, Permitted.TRANSLATOR, Permitted.ADMINISTRATOR})
public class ItemAlarms {
    private static final int MOST = 200;

    private Database database;
    private Authors authors;
    private SignedIn signedIn;

    /** For CDI. */
    protected ItemAlarms() { }

    @Inject
    ItemAlarms(Database database, Authors authors, SignedIn signedIn) {
        this.database = database;
        this.authors = authors;
        this.signedIn = signedIn;
    }

    /** A question that is harder or easier in a language than elsewhere. */
    public record Alarm(String course, String question, LanguageFigure figure) { }

    /** The alarms of a language, the largest differences first; an instructor sees those of courses that they write. */
    public List<Alarm> of(Language language) {
        List<Alarm> alarms = all(language);
        boolean all = signedIn.is(Permitted.REVIEWER) || signedIn.is(Permitted.TRANSLATOR)
                || signedIn.is(Permitted.ADMINISTRATOR);
        Set<String> own = all ? Set.of() : authors.editable(signedIn.id(), alarms.stream().map(Alarm::course).toList());
        return alarms.stream().filter(alarm -> all || own.contains(alarm.course())).toList();
    }

    private List<Alarm> all(Language language) {
        return database.list("select l.* from item_language l join item_figure f on f.course = l.course "
                + "and f.sample = l.sample and f.question = l.question and f.item = l.item "
                + "where l.lang = ? and l.ets_class in ('B', 'C') and l.sample = ? and l.newest = true "
                + "and f.latest = (select max(g.latest) from item_figure g where g.course = f.course "
                + "and g.sample = f.sample and g.question = f.question) "
                + "order by l.ets_class desc, abs(l.delta) desc, l.course, l.question limit " + MOST,
                row -> new Alarm(row.getString("course"), row.getString("question"), Items.language(row)),
                language.tag(), Sample.FIRST.name());
    }
}
