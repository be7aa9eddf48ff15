package org.perisai.content;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.regex.Pattern;

/** Which addresses a course may link to or show: the web over TLS, mail, and its own pictures. */
final class Links {
    private static final Pattern WEB = Pattern.compile("https://[^\\s/?#@\\\\\"'<>]+([/?#][^\\s\\\\\"'<>]*)?");
    private static final Pattern MAIL = Pattern.compile("mailto:[^\\s\\\\\"'<>?&]+@[^\\s\\\\\"'<>?&]+");
    private static final Pattern OWN = Pattern.compile("img/[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Z}]");

    private Links() {
    }

    /** True when the address is allowed both as it is written and as a browser may decode it. */
    static boolean safe(String address) {
        String decoded = address;
        for (int i = 0; i < 3; i++) {
            if (!allowed(decoded)) {
                return false;
            }
            decoded = percentDecoded(Escaping.unescapeString(decoded));
        }
        return allowed(decoded);
    }

    static boolean isOwn(String address) {
        return OWN.matcher(address).matches();
    }

    private static boolean allowed(String address) {
        return !CONTROL.matcher(address).find() && (WEB.matcher(address).matches() || isOwn(address)
            || MAIL.matcher(address).matches());
    }

    /** Only what is plain ASCII: letters of other scripts are data, not syntax. */
    private static String percentDecoded(String address) {
        StringBuilder decoded = new StringBuilder();
        for (int i = 0; i < address.length(); i++) {
            String hex = address.charAt(i) == '%' && i + 2 < address.length() ? address.substring(i + 1, i + 3) : "";
            if (hex.matches("[0-7][0-9A-Fa-f]") && !hex.equals("20")) {
                decoded.append((char) Integer.parseInt(hex, 16));
                i += 2;
            } else {
                decoded.append(address.charAt(i));
            }
        }
        return decoded.toString();
    }
}
