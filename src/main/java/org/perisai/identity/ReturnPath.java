package org.perisai.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.perisai.shared.web.Place;

/** Where somebody goes on after signing in: a place of ours, whatever an address asks for. */
final class ReturnPath {
    private static final String HOME = "me";
    /** A place; of a test, also a question. */
    private static final Pattern PLAIN = Pattern.compile("([A-Za-z0-9_/-]{1,300})(\\?n=(\\d{1,3}|review))?");

    private ReturnPath() { }

    /** The place below the language; {@code me} when it is none that can be read. */
    static String of(String asked) {
        Matcher plain = PLAIN.matcher(asked);
        boolean readable = plain.matches()
                && Place.at(plain.group(1)).filter(found -> found.place().target("GET").isPresent()).isPresent();
        return readable && !asked.startsWith("sign-") ? asked : HOME;
    }
}
