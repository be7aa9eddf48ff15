package org.perisai.declared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.perisai.shared.web.Here;

/** The rows that a form brought: a file when there is one, else what was pasted. */
@RequestScoped
class SentSheet {
    private HttpServletRequest request;
    private Here here;

    /** For CDI. */
    protected SentSheet() { }

    @Inject
    SentSheet(HttpServletRequest request, Here here) {
        this.request = request;
        this.here = here;
    }

    /** Empty when it isn't UTF-8. The router has refused what is too long. */
    Optional<String> text() {
        try {
            Part file = here.posted() ? request.getPart("file") : null;
            return file == null || file.getSize() == 0 ? Optional.of(here.field("text")) : decoded(file);
        } catch (ServletException notMultipart) {
            return Optional.of(here.field("text"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> decoded(Part file) throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.readAllBytes())).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
