package org.perisai.publishing;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.perisai.catalog.Catalog;
import org.perisai.identity.SignedIn;
import org.perisai.shared.DomainException;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;
import org.perisai.shared.web.Picture;

/**
 * The pictures of a draft: shown to those who write and review it, added with words for who can't see them, taken out. The
 * script gets the Markdown that shows a new one, a form is led back to the list.
 */
@WebServlet({"/get/draft-picture", "/post/picture"})
public class DraftPictureServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;
    private static final int LONGEST_WORDS = 500;

    @Inject
    private transient Desks desks;
    @Inject
    private transient DraftPictures pictures;
    @Inject
    private transient Catalog catalog;
    @Inject
    private transient SignedIn signedIn;
    @Inject
    private transient Form form;
    @Inject
    private transient Here here;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Desk desk = desks.of(signedIn.id(), here.part("course"));
        String name = here.field("name");
        Optional<byte[]> body = desk.draft() == null ? catalog.picture(desk.course(), name)
                : pictures.find(desk.draft(), name);
        body.flatMap(bytes -> Picture.of(name, bytes)).orElseThrow(NotFound::new)
                .write(request, response, "private, no-cache");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        boolean script = request.getHeader("X-Fragment") != null;
        try {
            Desk desk = desks.of(signedIn.id(), here.part("course"));
            if (desk.draft() == null) {
                throw new NotFound();
            }
            if (here.field("do").equals("remove")) {
                pictures.remove(signedIn.id(), desk.draft().id(), here.field("name"));
                Here.seeOther(response, here.to(here.rest()));
            } else {
                String words = words();
                String name = pictures.add(signedIn.id(), desk.draft().id(), sent(request));
                added(response, name, words, script);
            }
        } catch (DomainException refused) {
            refuse(request, response, refused, script);
        }
    }

    private void added(HttpServletResponse response, String name, String words, boolean script) throws IOException {
        if (script) {
            write(response, Json.createObjectBuilder().add("name", name).add("markdown", DraftPictures.markdown(name, words)));
        } else {
            Here.seeOther(response, here.to(here.rest()) + "?name=" + name + "&words="
                    + URLEncoder.encode(words, StandardCharsets.UTF_8));
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, DomainException refused, boolean script)
            throws ServletException, IOException {
        form.refuse(refused);
        if (script) {
            response.setStatus(UNPROCESSABLE);
            write(response, Json.createObjectBuilder().add("refused", form.message()));
        } else {
            request.getRequestDispatcher("/publishing/pictures.xhtml").forward(request, response);
        }
    }

    /** What the picture says, for who can't see it; without it no picture is stored. */
    private String words() {
        String words = here.field("words").strip().replaceAll("\\s+", " ");
        if (words.isEmpty() || words.length() > LONGEST_WORDS) {
            throw new DomainException("publishing.refused.words");
        }
        return words;
    }

    private static SentPicture sent(HttpServletRequest request) throws ServletException, IOException {
        try {
            Part part = request.getPart("file");
            if (part == null || part.getSize() == 0) {
                throw new DomainException("publishing.refused.noFile");
            }
            String name = Optional.ofNullable(part.getSubmittedFileName()).orElse("");
            return new SentPicture(name, part.getInputStream().readAllBytes());
        } catch (IllegalStateException tooLarge) {
            throw new DomainException("exchange.picture.large");
        }
    }

    private static void write(HttpServletResponse response, JsonObjectBuilder answer) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(answer.build().toString());
    }
}
