package org.perisai.publishing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.perisai.content.CourseFiles;
import org.perisai.content.Finding;
import org.perisai.content.Outline;
import org.perisai.content.Survey;
import org.perisai.identity.SignedIn;
import org.perisai.shared.Language;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;

/** A file of a course under the pen of its author, or under the eyes of a reviewer. */
@Named
@RequestScoped
public class EditorPage {
    /** Request attribute: what somebody else saved meanwhile. */
    static final String OTHERS = "perisai.others";

    private Desks desks;
    private EditorWords words;
    private SignedIn signedIn;
    private Here here;
    private HttpServletRequest request;
    private Desk desk;
    private DraftFile file;
    private Survey survey;

    /** For CDI. */
    protected EditorPage() { }

    @Inject
    EditorPage(Desks desks, EditorWords words, SignedIn signedIn, Here here, HttpServletRequest request) {
        this.desks = desks;
        this.words = words;
        this.signedIn = signedIn;
        this.here = here;
        this.request = request;
    }

    /** A language of the preview. */
    public record Reading(String tag, String autonym, String address) { }

    @PostConstruct
    void find() {
        desk = desks.of(signedIn.id(), here.part("course"));
        file = desk.text(here.part("file")).orElseThrow(NotFound::new);
        survey = desk.survey();
    }

    /** The desk that it lies on. */
    public Desk desk() {
        return desk;
    }

    /** The file as it is stored. */
    public DraftFile file() {
        return file;
    }

    /** Its name without the ending. */
    public String stem() {
        return file.name().substring(0, file.name().length() - ".md".length());
    }

    /** Its title, or its name where it has none. */
    public String title() {
        return survey.files().stream().filter(each -> each.name().equals(file.name())).map(Outline::title)
                .filter(title -> !title.isEmpty()).findFirst().orElse(file.name());
    }

    /** The text: what was typed and not kept, else what is stored. */
    public String text() {
        return here.posted() ? here.field("text") : file.text();
    }

    /** Most KB that it may have. */
    public int most() {
        return CourseFiles.mostBytes(file.path()) / 1024;
    }

    /** The number of the file that the text is saved over. */
    public int number() {
        return others() != null || !here.posted() ? file.number() : Integer.parseInt(here.field("number"));
    }

    /** What somebody else saved while this text was typed, null when nobody did. */
    public DraftFile others() {
        return (DraftFile) request.getAttribute(OTHERS);
    }

    /** Who saved it and when. */
    public String othersWords() {
        return words.others(others());
    }

    /** When it was saved, and by whom. */
    public String saved() {
        return words.saved(file);
    }

    /** What the checker says of it. */
    public List<Finding> findings() {
        return survey.of(file.path());
    }

    /** The same counted. */
    public String summary() {
        return words.summary(findings());
    }

    /** That other files have errors, empty when none has. */
    public String elsewhere() {
        return words.elsewhere(survey, findings());
    }

    /** Whether it can be shown as a page. */
    public boolean shown() {
        return !stem().equals("course");
    }

    /** The languages that it can be looked at in, its own first. */
    public List<Reading> readings() {
        return desk.languages().stream().map(tag -> new Reading(tag, Language.of(tag).map(Language::autonym).orElse(tag),
                "/" + tag + "/studio/" + desk.course() + "/preview/" + stem())).toList();
    }

    /** Ids of the questions of all other files. */
    public String taken() {
        return survey.files().stream().filter(each -> !each.name().equals(file.name()))
                .flatMap(each -> each.questions().stream()).collect(Collectors.joining(" "));
    }

    /** What the ids of new questions begin with. */
    public String prefix() {
        return stem().replaceFirst("^\\d{2}-", "");
    }

    /** Pictures of the course, for a list to choose from. */
    public List<String> pictures() {
        String folder = desk.folder() + "img/";
        return desk.files().keySet().stream().filter(path -> path.startsWith(folder))
                .map(path -> path.substring(folder.length())).toList();
    }
}
