package org.perisai.learning;

import org.perisai.shared.Language;

/**
 * What a device says about one visit to a module. It may say so again with more seconds; the greatest
 * counts, so that a repeat changes nothing.
 *
 * @param key made on the device, one a visit
 * @param block block that is in view
 * @param seconds active seconds of this visit so far: idle over two minutes is left out by the device,
 *     and a visit counts at most thirty minutes
 * @param offline those of them without a connection; the device tells of them when it has one again
 * @param mobile whether the device is a phone
 */
record Visit(String key, String module, String block, Language language, int seconds, int offline, boolean mobile) {
    private static final int LONGEST_SECONDS = 30 * 60;

    Visit {
        if (!key.matches("[A-Za-z0-9_-]{8,36}") || !module.matches("[A-Za-z0-9_-]{1,80}")
                || !block.matches("[A-Za-z0-9_-]{0,80}")) {
            throw new IllegalArgumentException("not what our pages send");
        }
        seconds = Math.min(LONGEST_SECONDS, Math.max(0, seconds));
        offline = Math.min(seconds, Math.max(0, offline));
    }
}
