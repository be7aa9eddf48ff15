package org.perisai.learning;

import jakarta.json.JsonObjectBuilder;
import org.perisai.shared.Language;

/**
 * A page that is the same for everybody asks what is personal to add. Other features that know something observe it, and
 * put it into the answer.
 *
 * @param course id of the course that the page belongs to
 */
public record StateAsked(long person, String course, Language language, JsonObjectBuilder state) { }
