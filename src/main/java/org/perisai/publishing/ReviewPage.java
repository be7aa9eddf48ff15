package org.perisai.publishing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.perisai.content.ChangedBlock;
import org.perisai.content.ChangedFile;
import org.perisai.content.Finding;
import org.perisai.identity.SignedIn;
import org.perisai.shared.DomainException;
import org.perisai.shared.web.Forbidden;
import org.perisai.shared.web.Form;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;
import org.perisai.shared.web.Place;
import org.perisai.shared.web.T;

/** The draft of a course beside what is published: read, commented, given back or approved. */
@Named
@RequestScoped
public class ReviewPage {
    private static final int FINDINGS = 100;
    /** Code points. */
    private static final int QUOTE = 90;
    private static final Set<String> SAID = Set.of("returned", "withdrawn", "rebased", "commented", "settled");

    private Comparisons comparisons;
    private Reviews reviews;
    private SignedIn signedIn;
    private Here here;
    private Form form;
    private T t;
    private ReviewSheet sheet;

    /** For CDI. */
    protected ReviewPage() { }

    @Inject
    ReviewPage(Comparisons comparisons, Reviews reviews, SignedIn signedIn, Here here, Form form, T t) {
        this.comparisons = comparisons;
        this.reviews = reviews;
        this.signedIn = signedIn;
        this.here = here;
        this.form = form;
        this.t = t;
    }

    /** Does what a sent form asks for. A refusal is said on the page, with what was typed. */
    public void act() {
        if (here.posted()) {
            try {
                answer(signedIn.id(), Long.parseLong(here.field("draft")), here.field("go"));
            } catch (Forbidden | NotFound nobodysBusiness) {
                throw nobodysBusiness;
            } catch (DomainException refused) {
                form.refuse(refused);
            } catch (NumberFormatException | DateTimeParseException notOurs) {
                throw new NotFound();
            }
        }
    }

    private void answer(long person, long draft, String what) {
        switch (what) {
            case "approve" -> {
                reviews.approve(person, draft, Instant.parse(here.field("seen")));
                here.go(Place.VERSIONS.with(course()) + "?said=published");
            }
            case "give-back" -> {
                reviews.giveBack(person, draft, Instant.parse(here.field("seen")), here.field("reason").strip());
                lead("returned", "");
            }
            case "withdraw" -> {
                reviews.withdraw(person, draft);
                lead("withdrawn", "");
            }
            case "rebase" -> lead("rebased", reviews.rebase(person, draft).stream()
                    .map(path -> "&both=" + path.substring(path.lastIndexOf('/') + 1)).collect(Collectors.joining()));
            case "comment" -> {
                reviews.comment(person, draft, here.field("path"), here.field("block"), here.field("quote"),
                        here.field("body").strip());
                lead("commented", "#" + here.field("at"));
            }
            case "settle" -> {
                reviews.settle(person, draft, Long.parseLong(here.field("comment")));
                lead("settled", "#" + here.field("at"));
            }
            default -> throw new NotFound();
        }
    }

    private void lead(String said, String more) {
        String from = here.field("from").matches("[A-Za-z0-9._-]{1,100}") ? "&from=" + here.field("from") : "";
        here.go(here.rest() + "?said=" + said + from + more.replaceAll("[^A-Za-z0-9._#&=-]", ""));
    }

    /** What there is to see. */
    public ReviewSheet sheet() {
        if (sheet == null) {
            sheet = comparisons.sheet(signedIn.id(), course());
        }
        return sheet;
    }

    /** Id of the course. */
    public String course() {
        return here.part("course");
    }

    /** Title of the course. */
    public CourseTitle title() {
        return comparisons.title(course());
    }

    /** The files of this page. */
    public List<ChangedFile> files() {
        return Reading.of(sheet().files(), here.field("from"));
    }

    /** Name of the file that the next page begins with, empty where this is the last. */
    public String next() {
        return Reading.next(sheet().files(), files());
    }

    /** Key of what was done on the page before, empty when nothing was. */
    public String said() {
        return SAID.contains(here.field("said")) ? "review.said." + here.field("said") : "";
    }

    /** Names of files that both sides have changed, after what was published has been taken over. */
    public List<String> both() {
        return here.fields("both").stream().filter(name -> sheet().files().stream().anyMatch(file ->
                file.name().equals(name))).toList();
    }

    /** Name of a person, or that nobody knows them any more. */
    public String name(Long person) {
        return sheet().names().getOrDefault(person, t.say("review.somebody"));
    }

    /** What the checker finds, errors first, as far as a page holds it. */
    public List<Finding> findings() {
        return sheet().findings().stream().sorted(Comparator.comparing(finding -> !finding.isError())).limit(FINDINGS).toList();
    }

    /** How a block begins, for a comment that may outlive it. */
    public String quote(ChangedBlock block) {
        String text = block.shown().text().replaceAll("\\s+", " ");
        return text.codePointCount(0, text.length()) <= QUOTE ? text : text.substring(0, text.offsetByCodePoints(0, QUOTE)) + "…";
    }
}
