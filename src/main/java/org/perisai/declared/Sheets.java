package org.perisai.declared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.perisai.shared.Database;
import org.perisai.shared.DomainException;
import org.perisai.shared.Permitted;
import org.perisai.shared.PublicNumber;

/** Takes the figures of a campaign from a sheet, all of its rows or none. */
@ApplicationScoped
@Transactional
@Permitted(to = Permitted.MINISTRY)
class Sheets {
    private Entries entries;
    private Database database;
    private Officer officer;

    /** For CDI. */
    protected Sheets() { }

    @Inject
    Sheets(Entries entries, Database database, Officer officer) {
        this.entries = entries;
        this.database = database;
        this.officer = officer;
    }

    /** A row that is known already and says something else now. */
    record Change(Entry before, Map<String, String> after) { }

    /**
     * What taking a sheet would do.
     *
     * @param same rows that say what is known
     */
    record Plan(List<Map<String, String>> fresh, List<Change> changes, int same) {
        /** Tells this plan's changes from those of any other; empty where there are none. */
        String print() {
            if (changes.isEmpty()) {
                return "";
            }
            String all = changes.stream().map(each -> each.before().number() + each.before().revision() + each.after())
                    .collect(Collectors.joining("\n"));
            try {
                return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(all.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** What taking these rows would do. */
    Plan plan(String campaign, List<Map<String, String>> rows) {
        entries.get(Register.of(Kind.CAMPAIGNS), campaign);
        Map<List<String>, Entry> known = database.list("select * from " + Kind.FIGURES.table() + " where country = ? "
                + "and demo = ? and live = true and parent = ?", new Rows(Kind.FIGURES, officer.zone())::entry,
                officer.country(), officer.demo(), campaign).stream()
                .collect(Collectors.toMap(entry -> FigureSheet.key(entry.values()), Function.identity()));
        List<Map<String, String>> fresh = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (Map<String, String> row : rows) {
            Entry before = known.get(FigureSheet.key(row));
            if (before == null) {
                fresh.add(row);
            } else if (!before.values().equals(row)) {
                changes.add(new Change(before, row));
            }
        }
        return new Plan(fresh, changes, rows.size() - fresh.size() - changes.size());
    }

    /**
     * Takes the rows.
     *
     * @param sure the print of the plan whose changes the officer has seen
     * @throws DomainException when the changes are others by now
     */
    void take(String campaign, List<Map<String, String>> rows, String sure) {
        Plan plan = plan(campaign, rows);
        if (!plan.print().equals(sure)) {
            throw new DomainException("declared.sheet.moved");
        }
        Register register = new Register(Kind.FIGURES, campaign);
        plan.fresh().forEach(row -> entries.add(register, PublicNumber.random(), row));
        plan.changes().forEach(each -> entries.correct(register, each.before().number(), each.before().revision(),
                each.after()));
    }
}
