package org.perisai.declared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/** I19 and I20: whom campaigns reached, and what they did. Visitors are visitor-days: nobody can count people across devices. */
final class Reach {
    private Reach() { }

    /** The figures of a campaign, which its name tells from others, for a day, a language and a channel. */
    record Day(String campaign, String lang, String channel, long impressions, long visitors, long engaged,
               long quizStarted, long quizFinished, long pledges) { }

    /** I19 of the days of a period: the country, its languages, its channels. */
    static List<Observation> reach(List<Day> days) {
        List<Observation> found = new ArrayList<>();
        Groups.of(days, day -> Map.of(), day -> Map.of("LANG", day.lang()), day -> Map.of("CHANNEL", day.channel()))
                .forEach((by, cell) -> {
                    found.add(Observation.count("I19", "IMPRESSIONS", by, sum(cell, Day::impressions)));
                    found.add(Observation.count("I19", "VISITOR_DAYS", by, sum(cell, Day::visitors)));
                    found.add(Observation.count("I19", "ENGAGED", by, sum(cell, Day::engaged)));
                    found.add(Observation.share("I19", "ENGAGEMENT", by, sum(cell, Day::engaged), sum(cell, Day::visitors)));
                });
        return found;
    }

    /** I20: all campaigns together, and each. @param days all days of these campaigns until the period ends */
    static List<Observation> conversion(List<Day> days) {
        List<Observation> found = new ArrayList<>();
        UnaryOperator<String> name = Groups.typed(days, Day::campaign);
        Groups.of(days, day -> Map.of(), day -> Map.of("CAMPAIGN", name.apply(day.campaign()))).forEach((by, cell) -> {
            found.add(Observation.share("I20", "QUIZ_FINISHED", by, sum(cell, Day::quizFinished),
                    sum(cell, Day::quizStarted)));
            found.add(Observation.per100("I20", "PLEDGES", by, sum(cell, Day::pledges), sum(cell, Day::engaged)));
        });
        return found;
    }

    private static long sum(List<Day> days, ToLongFunction<Day> figure) {
        return days.stream().mapToLong(figure).sum();
    }
}
