package org.perisai.publishing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.perisai.content.Finding;
import org.perisai.content.Survey;
import org.perisai.identity.People;
import org.perisai.identity.PersonCard;
import org.perisai.identity.SignedIn;
import org.perisai.shared.web.T;

/** What the editor says of a file, in the page and to its script. */
@RequestScoped
public class EditorWords {
    private People people;
    private SignedIn signedIn;
    private T t;

    /** For CDI. */
    protected EditorWords() { }

    @Inject
    EditorWords(People people, SignedIn signedIn, T t) {
        this.people = people;
        this.signedIn = signedIn;
        this.t = t;
    }

    /** When and by whom a file was saved. */
    public String saved(DraftFile file) {
        if (file.savedBy() == null) {
            return t.say("editor.asPublished");
        }
        String time = t.time(file.savedAt(), signedIn.country());
        return file.savedBy() == signedIn.id() ? t.say("editor.saved", time) : t.say("editor.savedBy", time, name(file));
    }

    /** That somebody else saved meanwhile. */
    public String others(DraftFile file) {
        return file.savedBy() == null ? t.say("editor.conflict.published")
                : t.say("editor.conflict.by", name(file), t.time(file.savedAt(), signedIn.country()));
    }

    /** How many errors and warnings there are. */
    public String summary(List<Finding> findings) {
        long errors = findings.stream().filter(Finding::isError).count();
        return findings.isEmpty() ? t.say("editor.noFindings") : t.say("editor.findings", errors, findings.size() - errors);
    }

    /** That other files of the course have errors, empty when none has. */
    public String elsewhere(Survey survey, List<Finding> here) {
        long errors = survey.findings().stream().filter(finding -> finding.isError() && !here.contains(finding)).count();
        return errors == 0 ? "" : t.say("editor.elsewhere", errors);
    }

    private String name(DraftFile file) {
        return people.find(file.savedBy()).map(PersonCard::fullName).orElseGet(() -> t.say("editor.somebody"));
    }
}
