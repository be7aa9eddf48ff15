package org.perisai.exchange;

import java.util.regex.Pattern;

/** Addresses of texts from elsewhere: the web over TLS and mail stay, nothing else. */
final class Addresses {
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\"'<>\\\\()@]+");
    private static final Pattern MAIL = Pattern.compile("(?i)mailto:[^\\s\"'<>\\\\()?&]+@[^\\s\"'<>\\\\()?&]+");

    private Addresses() { }

    /** The address as a course may have it; plain http is asked for with TLS. Null when a course may not link there. */
    static String safe(String address) {
        if (MAIL.matcher(address).matches()) {
            return address;
        }
        String plain = address.replace("(", "%28").replace(")", "%29");
        return WEB.matcher(plain).matches() ? plain.replaceFirst("(?i)^https?:", "https:") : null;
    }

    /** Whether it leads out into the web, whatever a course makes of it. */
    static boolean isOutside(String address) {
        return address.matches("(?i)([a-z][a-z0-9+.-]*:|//).*");
    }
}
