package org.perisai.content;

import java.util.Map;

/**
 * The fields of a course's card in one language.
 *
 * @param outcomes text by outcome id
 */
public record CardText(State state, String title, String summary, String audience, Map<String, String> outcomes) {

    public CardText {
        outcomes = Map.copyOf(outcomes);
    }
}
