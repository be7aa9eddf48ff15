package org.perisai.bench;

import java.util.stream.Collectors;
import org.perisai.journeys.Learner;

/** Somebody with a cookie. */
record Seat(Learner learner, String cookie) {
    static Seat of(Learner learner) {
        return new Seat(learner, learner.cookies().stream().map(each -> each.getName() + "=" + each.getValue())
                .collect(Collectors.joining("; ")));
    }
}
