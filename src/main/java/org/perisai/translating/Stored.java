package org.perisai.translating;

import java.util.List;
import java.util.Map;
import org.perisai.content.Flaw;

/**
 * What came of saving a block.
 *
 * @param kept whether it was stored; false when somebody else saved since, and then nothing was
 * @param number of the save that is stored now
 * @param texts what is stored now, by place: what was sent, or what the other one saved
 * @param savedBy id of who saved it, null where it is as published
 * @param stand how the block stands now
 * @param flaws what is wrong, by place
 */
record Stored(boolean kept, int number, Map<String, String> texts, Long savedBy, Stand stand,
              Map<String, List<Flaw>> flaws) {
}
