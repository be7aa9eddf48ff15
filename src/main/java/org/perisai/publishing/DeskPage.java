package org.perisai.publishing;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.perisai.content.Finding;
import org.perisai.content.Outline;
import org.perisai.content.Survey;
import org.perisai.identity.SignedIn;
import org.perisai.shared.DomainException;
import org.perisai.shared.web.Forbidden;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;
import org.perisai.shared.web.Place;
import org.perisai.shared.web.T;
import org.primefaces.PrimeFaces;
import org.primefaces.event.ReorderEvent;

/** The desk of a course: its modules in their order, its tests, and what can be done with its draft. */
@Named
@ViewScoped
public class DeskPage implements Serializable {
    private static final long serialVersionUID = 1L;
    /** The focus stays with the module; PrimeFaces' own function passes over buttons. */
    private static final String FOCUS = "document.getElementById('desk:modules:%d:%s').focus()";

    private Desks desks;
    private Writing writing;
    private SignedIn signedIn;
    private Here here;
    private T t;
    private List<Row> rows = new ArrayList<>();
    private String said = "";
    private Row chosen;
    private transient Desk desk;
    private transient Survey survey;

    /** For CDI. */
    protected DeskPage() { }

    @Inject
    DeskPage(Desks desks, Writing writing, SignedIn signedIn, Here here, T t) {
        this.desks = desks;
        this.writing = writing;
        this.signedIn = signedIn;
        this.here = here;
        this.t = t;
    }

    /** A text of the course as its desk shows it. */
    public record Row(String name, String title, int minutes, int questions, long errors, long warnings)
            implements Serializable {
        /** The file's name without its ending. */
        public String stem() {
            return name.substring(0, name.length() - ".md".length());
        }
    }

    @PostConstruct
    void find() {
        desk = null;
        rows = survey().files().stream().filter(Outline::isModule).map(this::row)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Row row(Outline outline) {
        List<Finding> found = survey.of(desk.folder() + outline.name());
        long errors = found.stream().filter(Finding::isError).count();
        return new Row(outline.name(), outline.title().isEmpty() ? outline.name() : outline.title(), outline.minutes(),
                outline.questions().size(), errors, found.size() - errors);
    }

    /** The desk as it is now. */
    public Desk desk() {
        if (desk == null) {
            desk = desks.of(signedIn.id(), here.part("course"));
            survey = desk.survey();
        }
        return desk;
    }

    private Survey survey() {
        return desk() == null ? null : survey;
    }

    /** The modules in their order. */
    public List<Row> getRows() {
        return rows;
    }

    /** The card, {@code exam} or {@code pretest}; null where there is none. */
    public Row text(String stem) {
        return survey().files().stream().filter(each -> each.stem().equals(stem)).findFirst().map(this::row).orElse(null);
    }

    /** Moves a module one place up or down. */
    public void move(Row row, int step) {
        int to = rows.indexOf(row) + step;
        if (to >= 0 && to < rows.size()) {
            rows.remove(row);
            rows.add(to, row);
            order(to);
            boolean end = to == 0 && step < 0 || to == rows.size() - 1 && step > 0;
            PrimeFaces.current().executeScript(String.format(FOCUS, to, (step < 0) == end ? "down" : "up"));
        }
    }

    /** A module was dragged to another place, where PrimeFaces has put it in the list. */
    public void dragged(ReorderEvent event) {
        order(event.getToIndex());
    }

    private void order(int to) {
        List<String> names = rows.stream().map(Row::name).toList();
        act(() -> writing.order(signedIn.id(), desk().draft().id(), names),
                t.say("desk.moved", rows.get(to).title(), to + 1, rows.size()));
    }

    /** Asks whether a text shall be taken out. */
    public void choose(Row row) {
        chosen = row;
    }

    /** The text that is asked about, null before. */
    public Row getChosen() {
        return chosen;
    }

    /** Takes out what was asked about. */
    public void takeOut() {
        act(() -> {
            DraftFile file = desk().text(chosen.stem()).orElseThrow(() -> new DomainException("publishing.refused.order"));
            writing.remove(signedIn.id(), desk().draft().id(), file.path(), file.number());
        }, t.say("desk.takenOut", chosen.title()));
    }

    private void act(Runnable what, String done) {
        try {
            what.run();
            said = done;
        } catch (Forbidden | NotFound nobodysBusiness) {
            throw nobodysBusiness;
        } catch (DomainException refused) {
            said = t.why(refused);
        }
        find();
    }

    /** What just happened. */
    public String getSaid() {
        return said;
    }

    /** Why a button of the page before did nothing: key of a text, empty when it did. */
    public String refusal() {
        String key = here.field("why");
        return key.matches("publishing\\.refused\\.[A-Za-z]+") ? key : "";
    }

    /** Where a text is written. */
    public String address(String stem) {
        return here.to(Place.EDIT.with(here.part("course"), stem));
    }
}
