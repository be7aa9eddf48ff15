package org.perisai.remarks;

/**
 * What a learner says.
 *
 * @param key of the form it came with, so that sending it twice says it once
 * @param words at most 1,000 characters; may be empty where something isn't understood
 */
record Saying(String key, Kind kind, String words) {
    static final int LONGEST = 1000;

    Saying {
        if (!key.matches("[A-Za-z0-9-]{8,36}") || words.codePointCount(0, words.length()) > LONGEST
                || kind == Kind.WRONG && words.isBlank()) {
            throw new IllegalArgumentException("not what our pages send");
        }
    }
}
