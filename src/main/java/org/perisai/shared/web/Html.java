package org.perisai.shared.web;

/** Text in pages that are made in Java; a view escapes by itself. */
public final class Html {
    private Html() { }

    /** Finished HTML as plain text. */
    public static String plain(String html) {
        return html.replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
                .replace("&#39;", "'").replace("&#34;", "\"").replace("&amp;", "&");
    }

    /** Text as it may stand in an element and in a quoted attribute. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(letter);
            }
        }
        return escaped.toString();
    }
}
