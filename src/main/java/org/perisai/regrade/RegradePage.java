package org.perisai.regrade;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionBlock;
import org.perisai.identity.SignedIn;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;

/** A regrade: what it would change or changes, how far it is, and the attempts one by one. */
@Named
@RequestScoped
public class RegradePage {
    private static final int PAGE = 50;

    private Regrades regrades;
    private Catalog catalog;
    private SignedIn signedIn;
    private Here here;
    private Regrade regrade;
    private Edition edition;
    private List<Version> versions;
    private List<RegradeResult> results;
    private boolean more;

    /** For CDI. */
    protected RegradePage() { }

    @Inject
    RegradePage(Regrades regrades, Catalog catalog, SignedIn signedIn, Here here) {
        this.regrades = regrades;
        this.catalog = catalog;
        this.signedIn = signedIn;
        this.here = here;
    }

    /**
     * A version whose attempts are graded by another key.
     *
     * @param read the question as learners read it
     * @param before the question with the key that counted before
     * @param after the question with the key that counts
     */
    public record Version(int number, EditionBlock read, EditionBlock before, EditionBlock after) {
        /** Whether the words of the question changed too, so that answers may have meant something else. */
        public boolean reworded() {
            return !read.text().title().equals(after.text().title()) || !read.html().equals(after.html())
                    || !options(read).equals(options(after));
        }

        private static Set<String> options(EditionBlock block) {
            return Stream.concat(block.text().options().stream(), block.text().matches().stream())
                    .map(option -> option.id() + " " + option.html()).collect(Collectors.toSet());
        }
    }

    @PostConstruct
    void find() {
        String id = here.part("regrade");
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        regrade = regrades.get(here.part("course"), Long.parseLong(id));
        edition = catalog.find(regrade.course(), here.language()).orElseThrow(NotFound::new);
        versions = regrades.corrections(regrade).stream().map(each -> new Version(
                catalog.edition(each.version(), here.language()).number(), block(each.version()),
                block(each.keyBefore()), block(each.keyVersion()))).toList();
        String after = here.field("after");
        List<RegradeResult> found = regrades.results(regrade, after.matches("\\d{1,18}") ? Long.parseLong(after) : 0, PAGE + 1);
        more = found.size() > PAGE;
        results = more ? found.subList(0, PAGE) : found;
    }

    private EditionBlock block(long version) {
        return catalog.edition(version, here.language()).exam().question(regrade.question()).orElseThrow();
    }

    /** The job. */
    public Regrade regrade() {
        return regrade;
    }

    /** The published version of the course. */
    public Edition edition() {
        return edition;
    }

    /** The versions that it corrects, the earliest first. */
    public List<Version> versions() {
        return versions;
    }

    /** Key of the text that says where it stands. */
    public String state() {
        return "regrade.state." + regrade.state();
    }

    /** Whether the reader may take passes. */
    public boolean mayTake() {
        return signedIn.is(Permitted.REVIEWER);
    }

    /** A page of the attempts. */
    public List<RegradeResult> results() {
        return results;
    }

    /** Whether there are more after this page. */
    public boolean more() {
        return more;
    }

    /** The last attempt of this page. */
    public long last() {
        return results.get(results.size() - 1).attempt();
    }
}
