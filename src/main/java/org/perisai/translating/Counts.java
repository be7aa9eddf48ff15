package org.perisai.translating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.perisai.learning.Readers;
import org.perisai.shared.Database;
import org.perisai.shared.Language;
import org.perisai.shared.Permitted;

/** What is to be translated, and how far the languages are. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
@Permitted(to = {Permitted.INSTRUCTOR, Permitted.REVIEWER, Permitted.TRANSLATOR, Permitted.ADMINISTRATOR})
class Counts {
    /** The median looks back so far. */
    private static final Duration YEAR = Duration.ofDays(365);

    private Database database;
    private Readers readers;
    private Counting counting;
    private Clock clock;

    /** For CDI. */
    protected Counts() { }

    @Inject
    Counts(Database database, Readers readers, Counting counting, Clock clock) {
        this.database = database;
        this.readers = readers;
        this.counting = counting;
        this.clock = clock;
    }

    private record Cell(String lang, String course) {
    }

    /** The files of a language: what has something open comes first, and of these what is read most. */
    List<FileRow> files(Language target) {
        counting.catchUp();
        Map<String, Map<String, Long>> read = readers.of(target.tag());
        return database.list("select course, file, sum(state = 'URGENT'), sum(state = 'CHANGED'), sum(state = 'MISSING'), "
                + "sum(state = 'DRAFT'), sum(state = 'DONE'), sum(case when state in ('DRAFT', 'DONE') then 0 else words end) "
                + "from translation_due where lang = ? and gone = false group by course, file",
                row -> new FileRow(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5),
                        row.getLong(6), row.getLong(7), row.getLong(8),
                        readersOf(read.getOrDefault(row.getString(1), Map.of()), row.getString(2))), target.tag()).stream()
                .sorted(Comparator.comparing((FileRow row) -> row.open() == 0)
                        .thenComparing(FileRow::readers, Comparator.reverseOrder())
                        .thenComparing(FileRow::urgent, Comparator.reverseOrder())
                        .thenComparing(FileRow::changed, Comparator.reverseOrder())
                        .thenComparing(FileRow::course).thenComparing(FileRow::file)).toList();
    }

    /** Card and tests are read by whoever reads the course. */
    private static long readersOf(Map<String, Long> modules, String file) {
        boolean module = !List.of("course", "exam", "pretest").contains(file);
        return modules.getOrDefault(module ? file : "", 0L);
    }

    /** One row a language, then one a language and course. */
    List<LanguageRow> languages() {
        counting.catchUp();
        Instant now = Instant.now(clock);
        Map<Cell, List<Long>> days = days(now);
        List<LanguageRow> rows = new ArrayList<>();
        for (String course : List.of("null", "course")) {
            rows.addAll(database.list("select lang, " + course + ", count(*), sum(state in ('DRAFT', 'DONE')), "
                    + "sum(state = 'DONE'), sum(case when state in ('DRAFT', 'DONE') then 0 else words end), "
                    + "min(case when state = 'URGENT' then since end) as urgent from translation_due where gone = false "
                    + "group by lang" + (course.equals("null") ? "" : ", course"), row -> {
                        Instant urgent = Database.instant(row, "urgent");
                        return new LanguageRow(Language.of(row.getString(1)).orElseThrow(), row.getString(2),
                                row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6),
                                urgent == null ? null : Duration.between(urgent, now).toDays(),
                                median(days.get(new Cell(row.getString(1), row.getString(2)))));
                    }));
        }
        return rows.stream().sorted(Comparator.comparing((LanguageRow row) -> row.course() != null)
                .thenComparing(LanguageRow::language)
                .thenComparing(row -> String.valueOf(row.course()))).toList();
    }

    /** Days from an edit of the source to its reviewed translation, by language and by language and course. */
    private Map<Cell, List<Long>> days(Instant now) {
        Map<Cell, List<Long>> days = new HashMap<>();
        database.list("select lang, course, since, done_at from translation_due where edited = true and done_at >= ?", row -> {
            long wait = Duration.between(Database.instant(row, "since"), Database.instant(row, "done_at")).toDays();
            Stream.of(new Cell(row.getString(1), null), new Cell(row.getString(1), row.getString(2)))
                    .forEach(cell -> days.computeIfAbsent(cell, any -> new ArrayList<>()).add(wait));
            return wait;
        }, now.minus(YEAR));
        return days;
    }

    /** Of an even number the smaller of the two in the middle, so that it is a wait that really was. */
    static Long median(List<Long> days) {
        return days == null || days.isEmpty() ? null : days.stream().sorted().toList().get((days.size() - 1) / 2);
    }
}
