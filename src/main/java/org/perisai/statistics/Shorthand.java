package org.perisai.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An enrolment's facts in some hundred bytes: whole numbers take as many bytes as they need, words are numbered, and
 * instants are microseconds after the enrolment, as exact as the database has them.
 */
final class Shorthand {
    private static final int MONTHS = 12;
    private static final int EXAMINED = 1;
    private static final int PAIRED = 2;
    private static final int CERTIFIED = 4;

    private Shorthand() { }

    /** Words by number; 0 is no word at all. */
    static final class Words {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> known = new ArrayList<>();

        int number(String word) {
            if (word == null) {
                return 0;
            }
            return numbers.computeIfAbsent(word, any -> {
                known.add(word);
                return known.size();
            });
        }

        String word(int number) {
            return number == 0 ? null : known.get(number - 1);
        }

        List<String> known() {
            return known;
        }
    }

    static void write(DataOutput out, Words words, Taken taken) throws IOException {
        Taken.Traits traits = taken.traits();
        Instant zero = taken.dates().enrolled();
        number(out, taken.enrolment());
        number(out, ChronoUnit.MICROS.between(Instant.EPOCH, zero));
        for (String word : new String[] {taken.course(), taken.lang(), traits.province(), traits.sex(), traits.age(),
            traits.sector()}) {
            number(out, words.number(word));
        }
        number(out, traits.organisation());
        out.writeBoolean(traits.mandated());
        instant(out, zero, taken.dates().started());
        instant(out, zero, taken.dates().completed());
        instant(out, zero, taken.dates().withdrawn());
        number(out, taken.modules().size());
        for (Taken.Opened opened : taken.modules()) {
            number(out, words.number(opened.module()));
            instant(out, zero, opened.at());
            instant(out, zero, opened.done());
        }
        number(out, taken.active().size());
        for (Taken.Active active : taken.active()) {
            number(out, active.month().getYear() * (long) MONTHS + active.month().getMonthValue() - 1);
            instant(out, zero, active.first());
            number(out, active.seconds());
            number(out, active.mobile());
            number(out, active.offline());
        }
        number(out, taken.minutesToComplete());
        writeResults(out, zero, taken);
        writeAnswers(out, taken.reaction());
        writeAnswers(out, taken.applied());
    }

    private static void writeResults(DataOutput out, Instant zero, Taken taken) throws IOException {
        out.writeByte((taken.examined() == null ? 0 : EXAMINED) + (taken.paired() == null ? 0 : PAIRED)
                + (taken.certified() == null ? 0 : CERTIFIED));
        if (taken.examined() != null) {
            instant(out, zero, taken.examined().at());
            out.writeBoolean(taken.examined().first());
            out.writeBoolean(taken.examined().ever());
        }
        if (taken.paired() != null) {
            instant(out, zero, taken.paired().at());
            number(out, taken.paired().before());
            number(out, taken.paired().after());
        }
        if (taken.certified() != null) {
            instant(out, zero, taken.certified().issued());
            number(out, taken.certified().end() == null ? 0 : taken.certified().end().toEpochDay());
            number(out, taken.certified().checks().size());
            for (Taken.Check check : taken.certified().checks()) {
                number(out, check.day().toEpochDay());
                number(out, check.visitors());
                number(out, check.invalid());
            }
        }
    }

    private static void writeAnswers(DataOutput out, Taken.Answers answers) throws IOException {
        number(out, answers.count());
        number(out, answers.good());
    }

    static Taken read(DataInput in, Words words) throws IOException {
        long enrolment = number(in);
        Instant zero = Instant.EPOCH.plus(number(in), ChronoUnit.MICROS);
        String course = word(in, words);
        String lang = word(in, words);
        Taken.Traits traits = new Taken.Traits(word(in, words), word(in, words), word(in, words), word(in, words),
                number(in), in.readBoolean());
        Taken.Dates dates = new Taken.Dates(zero, instant(in, zero), instant(in, zero), instant(in, zero));
        List<Taken.Opened> modules = new ArrayList<>();
        for (long left = number(in); left > 0; left--) {
            modules.add(new Taken.Opened(word(in, words), instant(in, zero), instant(in, zero)));
        }
        List<Taken.Active> active = new ArrayList<>();
        for (long left = number(in); left > 0; left--) {
            long month = number(in);
            active.add(new Taken.Active(YearMonth.of((int) (month / MONTHS), (int) (month % MONTHS) + 1),
                    instant(in, zero), (int) number(in), (int) number(in), (int) number(in)));
        }
        int minutes = (int) number(in);
        int results = in.readByte();
        return new Taken(enrolment, course, lang, traits, dates, modules, active, minutes,
                (results & EXAMINED) == 0 ? null
                        : new Taken.Examined(instant(in, zero), in.readBoolean(), in.readBoolean()),
                (results & PAIRED) == 0 ? null
                        : new Taken.Paired(instant(in, zero), (int) number(in), (int) number(in)),
                (results & CERTIFIED) == 0 ? null : certified(in, zero),
                new Taken.Answers((int) number(in), (int) number(in)),
                new Taken.Answers((int) number(in), (int) number(in)));
    }

    private static Taken.Certified certified(DataInput in, Instant zero) throws IOException {
        Instant issued = instant(in, zero);
        long end = number(in);
        List<Taken.Check> checks = new ArrayList<>();
        for (long left = number(in); left > 0; left--) {
            checks.add(new Taken.Check(LocalDate.ofEpochDay(number(in)), (int) number(in), (int) number(in)));
        }
        return new Taken.Certified(issued, end == 0 ? null : LocalDate.ofEpochDay(end), checks);
    }

    private static String word(DataInput in, Words words) throws IOException {
        return words.word((int) number(in));
    }

    /** One more than the distance, so that 0 is no instant. Before the enrolment is possible: a clock was set back. */
    private static void instant(DataOutput out, Instant zero, Instant at) throws IOException {
        long distance = at == null ? 0 : ChronoUnit.MICROS.between(zero, at);
        number(out, at == null ? 0 : (distance << 1 ^ distance >> Long.SIZE - 1) + 1);
    }

    private static Instant instant(DataInput in, Instant zero) throws IOException {
        long number = number(in);
        long folded = number - 1;
        return number == 0 ? null : zero.plus(folded >>> 1 ^ -(folded & 1), ChronoUnit.MICROS);
    }

    /** Seven bits a byte, the lowest first. */
    static void number(DataOutput out, long value) throws IOException {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            out.writeByte((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        out.writeByte((int) left);
    }

    static long number(DataInput in) throws IOException {
        long value = 0;
        int shift = 0;
        int next = in.readByte();
        while (next < 0) {
            value |= (next & 0x7FL) << shift;
            shift += 7;
            next = in.readByte();
        }
        return value | (long) next << shift;
    }
}
