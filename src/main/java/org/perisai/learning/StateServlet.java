package org.perisai.learning;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.identity.Descriptions;
import org.perisai.identity.SignedIn;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;
import org.perisai.shared.web.T;

/** What a script adds to a page that is the same for everybody: name, done sections, where to go on. */
@WebServlet("/get/state")
public class StateServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Catalog catalog;
    @Inject
    private transient Enrolments enrolments;
    @Inject
    private transient Progress progress;
    @Inject
    private transient Descriptions descriptions;
    @Inject
    private transient Event<StateAsked> asked;
    @Inject
    private transient SignedIn signedIn;
    @Inject
    private transient Here here;
    @Inject
    private transient T t;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!signedIn.known()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        JsonObjectBuilder state = Json.createObjectBuilder().add("name", signedIn.shortName())
                .add("account", here.to("me/account"));
        if (here.part("course") != null) {
            Edition edition = catalog.find(here.part("course"), here.language()).orElseThrow(NotFound::new);
            Optional<EnrolmentCard> enrolment = enrolments.find(signedIn.id(), edition.course());
            enrolment.ifPresent(card -> add(state, edition, card));
            asked.fire(new StateAsked(signedIn.id(), edition.course(), here.language(), state));
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(state.build().toString());
    }

    private void add(JsonObjectBuilder state, Edition edition, EnrolmentCard enrolment) {
        JsonObjectBuilder done = Json.createObjectBuilder();
        Map<String, Set<String>> sections = progress.done(enrolment.id());
        sections.forEach((module, ofModule) -> {
            JsonArrayBuilder ids = Json.createArrayBuilder();
            ofModule.forEach(ids::add);
            done.add(module, ids);
        });
        state.add("done", done).add("continue", t.say(enrolment.left() ? "me.again" : "course.continue"))
                .add("doneWord", t.say("module.done"));
        if (enrolment.completed() && catalog.edition(enrolment.versionId(), here.language()).drawn() > 0) {
            state.add("test", t.say("course.testStart"));
        }
        if (!enrolment.left() && finishedOne(edition, sections) && descriptions.unasked(signedIn.id())) {
            state.add("ask", Json.createObjectBuilder().add("title", t.say("describe.card"))
                    .add("text", t.say("describe.purpose")).add("href", here.to("me/describe"))
                    .add("yes", t.say("describe.card.yes")).add("no", t.say("identity.notStated")));
        }
    }

    private static boolean finishedOne(Edition edition, Map<String, Set<String>> done) {
        return edition.modules().stream().anyMatch(module -> Progress.whole(module, done));
    }
}
