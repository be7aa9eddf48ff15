package org.perisai.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** A picture of a course as it is sent: of a kind we know, and unable to do anything where it is opened by itself. */
public final class Picture {
    private static final Map<String, String> TYPES = Map.of("png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg",
            "webp", "image/webp", "gif", "image/gif", "svg", "image/svg+xml");

    private final Bytes bytes;

    private Picture(Bytes bytes) {
        this.bytes = bytes;
    }

    /** The picture, unless its name ends in none of the kinds that pages show. */
    public static Optional<Picture> of(String name, byte[] body) {
        return Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
                .map(type -> new Picture(Bytes.of(body, type)));
    }

    /** Answers with the picture. */
    public void write(HttpServletRequest request, HttpServletResponse response, String cacheControl) throws IOException {
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        bytes.write(request, response, cacheControl);
    }
}
