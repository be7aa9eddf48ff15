package org.perisai.identity;

import java.util.regex.Pattern;
import org.perisai.shared.web.Place;

/** Where somebody goes on after signing in: a place of ours, whatever an address asks for. */
final class ReturnPath {
    private static final String HOME = "me";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_/-]{1,300}");

    private ReturnPath() { }

    /** The place below the language; {@code me} when it is none that can be read. */
    static String of(String asked) {
        boolean readable = PLAIN.matcher(asked).matches()
                && Place.at(asked).filter(found -> found.place().target("GET").isPresent()).isPresent();
        return readable && !asked.startsWith("sign-") ? asked : HOME;
    }
}
