package org.perisai.publishing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.perisai.identity.SignedIn;
import org.perisai.shared.web.Here;

/** The pictures of a course: where each is shown, and adding one. */
@Named
@RequestScoped
public class PicturesPage {
    private Desks desks;
    private DraftPictures pictures;
    private SignedIn signedIn;
    private Here here;
    private Desk desk;
    private List<Row> rows;

    /** For CDI. */
    protected PicturesPage() { }

    @Inject
    PicturesPage(Desks desks, DraftPictures pictures, SignedIn signedIn, Here here) {
        this.desks = desks;
        this.pictures = pictures;
        this.signedIn = signedIn;
        this.here = here;
    }

    /**
     * A picture.
     *
     * @param kilobytes rounded up, 0 where no draft is open
     * @param shownIn names of the texts that show it
     */
    public record Row(String name, int kilobytes, List<String> shownIn) { }

    @PostConstruct
    void find() {
        desk = desks.of(signedIn.id(), here.part("course"));
        Map<String, Integer> sizes = desk.draft() == null ? Map.of() : pictures.sizes(desk.draft());
        String folder = desk.folder() + "img/";
        rows = desk.files().keySet().stream().filter(path -> path.startsWith(folder)).map(path -> new Row(
                path.substring(folder.length()), (sizes.getOrDefault(path, 0) + 1023) / 1024, shownIn(path))).toList();
    }

    private List<String> shownIn(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return desk.files().values().stream().filter(text -> DraftPictures.shows(text, name)).map(DraftFile::name).toList();
    }

    /** The desk of the course. */
    public Desk desk() {
        return desk;
    }

    /** The pictures by name. */
    public List<Row> rows() {
        return rows;
    }

    /** What shows the picture that was just added, empty when none was. */
    public String added() {
        String name = here.field("name");
        return here.posted() || rows.stream().noneMatch(row -> row.name().equals(name)) ? ""
                : DraftPictures.markdown(name, here.field("words"));
    }

    /** Address of a picture as it is in the draft. */
    public String address(Row row) {
        return here.to("studio/" + desk.course() + "/picture?name=" + row.name());
    }
}
