package org.perisai.content;

import java.util.Map;

/**
 * The card of a course in one language.
 *
 * @param state the worst state of its parts
 * @param outcomes text by outcome id
 * @param html the description
 */
public record CardText(State state, String title, String summary, String audience, Map<String, String> outcomes,
                       String html) {

    public CardText {
        outcomes = Map.copyOf(outcomes);
    }
}
