package org.perisai.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.perisai.shared.Installation;

/** The pictures of courses: {@code courses/<course>/img/<name>}, raster formats only. */
@ApplicationScoped
class Pictures {
    private static final Map<String, String> TYPES = Map.of("png", "image/png", "jpg", "image/jpeg",
            "jpeg", "image/jpeg", "webp", "image/webp", "gif", "image/gif");

    private Installation installation;

    /** For CDI. */
    protected Pictures() { }

    @Inject
    Pictures(Installation installation) {
        this.installation = installation;
    }

    /** The picture, unless the names could lead out of the course's folder or it isn't there. */
    Optional<Bytes> find(String course, String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !course.matches("[a-z0-9-]{1,80}") || !name.matches("[A-Za-z0-9_-]{1,100}\\.[a-z]{3,4}")) {
            return Optional.empty();
        }
        Path file = installation.content().resolve("courses").resolve(course).resolve("img").resolve(name);
        try {
            return Files.isRegularFile(file) ? Optional.of(Bytes.of(Files.readAllBytes(file), type)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
