package org.perisai.publishing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A file of a draft.
 *
 * @param number counts its saves from 1; who saves says which number they saw
 * @param savedBy id of who saved it last, null where it is as published
 */
public record DraftFile(String path, byte[] body, int number, Long savedBy, Instant savedAt) {
    /** Name without the folder. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What a text file says. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
