package org.perisai.content;

import java.util.List;

/**
 * What is the same in every language of a question.
 *
 * @param outcome outcome that it measures, null when not set
 * @param caseId the case whose shared text it is about, null when it stands alone
 * @param options public ids, none of which shows what is right
 */
public record Question(String id, Kind kind, String outcome, String caseId, List<String> options, Key key) {

    /** What a learner is asked to do. */
    public enum Kind { ONE, SEVERAL, NUMBER, TEXT, ORDER, MATCH, CLOZE }

    public Question {
        options = List.copyOf(options);
    }
}
