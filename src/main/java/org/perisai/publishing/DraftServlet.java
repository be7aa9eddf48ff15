package org.perisai.publishing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.perisai.identity.SignedIn;
import org.perisai.shared.DomainException;
import org.perisai.shared.web.Forbidden;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;
import org.perisai.shared.web.Place;

/** The buttons of a desk that begin or end something. */
@WebServlet("/post/draft")
public class DraftServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TITLE = 200;

    @Inject
    private transient Drafts drafts;
    @Inject
    private transient Reviews reviews;
    @Inject
    private transient Additions additions;
    @Inject
    private transient SignedIn signedIn;
    @Inject
    private transient Here here;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String desk = Place.DESK.with(here.part("course"));
        try {
            Here.seeOther(response, here.to(act(desk)));
        } catch (Forbidden | NotFound nobodysBusiness) {
            throw nobodysBusiness;
        } catch (DomainException refused) {
            Here.seeOther(response, here.to(desk) + "?why=" + refused.key());
        }
    }

    /** Does what a button says; where it leads. */
    private String act(String desk) {
        switch (here.field("do")) {
            case "open" -> drafts.open(signedIn.id(), Scope.source(here.part("course")));
            case "withdraw" -> reviews.withdraw(signedIn.id(), draft());
            case "drop" -> {
                drafts.drop(signedIn.id(), draft());
                return Place.STUDIO.with();
            }
            case "module" -> {
                return Place.EDIT.with(here.part("course"), additions.module(signedIn.id(), draft(), title(), shape()));
            }
            case "exam", "pretest" -> {
                additions.test(signedIn.id(), draft(), here.field("do"));
                return Place.EDIT.with(here.part("course"), here.field("do"));
            }
            default -> throw new NotFound();
        }
        String file = here.field("file");
        return file.matches("[a-z0-9][a-z0-9-]{0,79}") ? Place.EDIT.with(here.part("course"), file) : desk;
    }

    private long draft() {
        String id = here.field("draft");
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(id);
    }

    private String title() {
        String title = here.field("title").strip().replaceAll("\\s+", " ");
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new DomainException("publishing.refused.title");
        }
        return title;
    }

    private String shape() {
        String shape = here.field("shape");
        if (!shape.matches("LESSON|CASE|STEPS")) {
            throw new NotFound();
        }
        return shape;
    }
}
