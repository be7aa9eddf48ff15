package org.perisai.declared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.perisai.identity.People;
import org.perisai.identity.PersonCard;
import org.perisai.identity.SignedIn;
import org.perisai.shared.web.T;

/** What was done to an entry, in the reader's language: the trail, and how the revisions differ. */
@RequestScoped
class History {
    private Entries entries;
    private Trail trail;
    private People people;
    private SignedIn signedIn;
    private Choices choices;
    private T t;

    /** For CDI. */
    protected History() { }

    @Inject
    History(Entries entries, Trail trail, People people, SignedIn signedIn, Choices choices, T t) {
        this.entries = entries;
        this.trail = trail;
        this.people = people;
        this.signedIn = signedIn;
        this.choices = choices;
        this.t = t;
    }

    /** @param who empty when erased @param changes of a correction, one a column */
    public record Past(String moment, String who, String act, List<Change> changes) { }

    /** What a correction changed in a column; both as a reader writes them. */
    public record Change(String label, String before, String after) { }

    /** The latest first. */
    List<Past> of(Register register, String number) {
        List<Entry> revisions = entries.revisions(register, number);
        List<Trail.Line> lines = trail.of(register.kind(), number);
        Map<Long, PersonCard> who = people.find(lines.stream().map(Trail.Line::by).filter(Objects::nonNull).distinct()
                .limit(500).collect(Collectors.toSet()));
        List<Past> past = new ArrayList<>();
        int revision = 0;
        for (Trail.Line line : lines) {
            boolean corrected = line.act() == Trail.Act.CORRECTED && revision > 0 && revision < revisions.size();
            past.add(new Past(t.moment(line.at(), signedIn.country()), line.by() == null || who.get(line.by()) == null ? ""
                    : who.get(line.by()).fullName(), line.act().name(), corrected
                    ? changes(register, revisions.get(revision - 1), revisions.get(revision)) : List.of()));
            revision++;
        }
        Collections.reverse(past);
        return past;
    }

    private List<Change> changes(Register register, Entry before, Entry after) {
        return register.kind().columns().stream().filter(column -> !before.value(column.name())
                .equals(after.value(column.name()))).map(column -> new Change(column.label(),
                say(register, column, before), say(register, column, after))).toList();
    }

    private String say(Register register, Column column, Entry entry) {
        String said = choices.say(register, column, entry.value(column.name()));
        return said.isEmpty() ? "–" : said;
    }
}
