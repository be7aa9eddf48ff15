package org.perisai.translating;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody wrote for a block and what no version has yet.
 *
 * @param block hash of the block's source, with {@code -2}, {@code -3} where the file repeats it
 * @param texts by place; some may be empty while somebody is at it
 * @param number counts the saves from 1; who saves says which number they saw
 * @param filed whether it stands in the open draft; it does as soon as it is whole and without a flaw
 */
record Kept(String block, Map<String, String> texts, int number, boolean filed, long savedBy, Instant savedAt) {
    Kept {
        texts = Map.copyOf(texts);
    }
}
