package org.perisai.learning;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.perisai.catalog.Answered;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionBlock;
import org.perisai.catalog.EditionModule;
import org.perisai.catalog.EditionSection;
import org.perisai.identity.SignedIn;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;

/**
 * What a module page sends: an answer to a question, or that a section is done. Everybody gets the
 * feedback; who is signed in has it kept. A script gets the question drawn anew, a form is led back to
 * the page with the answer in its address.
 */
@WebServlet("/post/practice")
public class PracticeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2000;

    @Inject
    private transient Catalog catalog;
    @Inject
    private transient Progress progress;
    @Inject
    private transient SignedIn signedIn;
    @Inject
    private transient Here here;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Edition edition = catalog.find(here.part("course"), here.language()).orElseThrow(NotFound::new);
        EditionModule module = edition.module(here.part("module")).orElseThrow(NotFound::new);
        if (here.field("done").isEmpty()) {
            answer(edition, module, request, response);
        } else {
            finish(edition, module, response);
        }
    }

    private void answer(Edition edition, EditionModule module, HttpServletRequest request,
            HttpServletResponse response) throws IOException, ServletException {
        EditionBlock block = module.question(here.field("q")).orElseThrow(NotFound::new);
        List<String> given = here.fields("a").stream().limit(50).map(text -> text.length() > 200
                ? text.substring(0, 200) : text).toList();
        String question = block.questionId();
        if (given.stream().allMatch(String::isBlank) || String.join("\n", given).length() > LONGEST) {
            Here.seeOther(response, here.to(here.rest()) + "#" + question);
            return;
        }
        if (signedIn.known()) {
            EditionSection section = module.sectionOf(question).orElseThrow();
            progress.practise(signedIn.id(), edition, module, section, new Progress.Practised(key(), question, given,
                    new Answered(block, given, here.language()).right()), here.language());
        }
        if (request.getHeader("X-Fragment") != null) {
            request.getRequestDispatcher("/catalog/question.xhtml").forward(request, response);
        } else {
            Here.seeOther(response, here.to(here.rest()) + "?q=" + question + given.stream()
                    .map(text -> "&a=" + URLEncoder.encode(text, StandardCharsets.UTF_8)).collect(Collectors.joining())
                    + "#" + question);
        }
    }

    /** A form without a script carries no key; each of its sendings is an answer of its own. */
    private String key() {
        String key = here.field("k");
        return key.matches("[A-Za-z0-9-]{8,36}") ? key : UUID.randomUUID().toString();
    }

    private void finish(Edition edition, EditionModule module, HttpServletResponse response) {
        String asked = here.field("done");
        List<EditionSection> sections = module.steps().stream()
                .filter(section -> asked.equals("*") || section.id().equals(asked)).toList();
        if (signedIn.known()) {
            progress.finish(signedIn.id(), edition, module, sections);
        }
        if (!asked.equals("*")) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        int next = edition.modules().indexOf(module) + 1;
        String course = here.to("courses/" + edition.course());
        if (next < edition.modules().size()) {
            Here.seeOther(response, course + "/" + edition.modules().get(next).id());
        } else {
            Here.seeOther(response, signedIn.known() ? here.to("me#" + edition.course()) : course + "#final");
        }
    }
}
