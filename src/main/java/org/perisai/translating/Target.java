package org.perisai.translating;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionModule;
import org.perisai.identity.PersonPrincipal;
import org.perisai.identity.SignedIn;
import org.perisai.publishing.Scope;
import org.perisai.shared.Language;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;
import org.perisai.shared.web.T;

/** What the address says: which language, course and file; and their names in the reader's language. */
@Named
@RequestScoped
public class Target {
    private static final List<String> OTHERS = List.of("course", "exam", "pretest");

    private Here here;
    private SignedIn signedIn;
    private Catalog catalog;
    private T t;

    /** For CDI. */
    protected Target() { }

    @Inject
    Target(Here here, SignedIn signedIn, Catalog catalog, T t) {
        this.here = here;
        this.signedIn = signedIn;
        this.catalog = catalog;
        this.t = t;
    }

    /** Whether the address names a language. */
    boolean named() {
        return here.part("target") != null;
    }

    /** The language that the address names. */
    public Language language() {
        return Language.of(here.part("target")).orElseThrow(NotFound::new);
    }

    /** The language that the reader probably translates to: the one of their account, else that of the page. */
    Optional<Language> own() {
        Language account = signedIn.person().map(PersonPrincipal::lang).flatMap(Language::of).orElse(Language.EN);
        return List.of(account, here.language()).stream().filter(language -> language != Language.EN).findFirst();
    }

    /** All languages but the source's own, which nearly always is English. */
    public List<Language> languages() {
        return Language.all().stream().filter(language -> language != Language.EN).toList();
    }

    /** The course that the address names. */
    public String course() {
        return here.part("course");
    }

    /** Course and language. */
    Scope scope() {
        return new Scope(course(), language());
    }

    /** What the file that the address names is known by. */
    public String file() {
        return here.part("file");
    }

    /** Title of a course in the reader's language. */
    public String title(String course) {
        return catalog.find(course, here.language()).map(Edition::title).orElse(course);
    }

    /** Name of a file of a course: the module's title, or what it is. @param file what it is known by */
    public String title(String course, String file) {
        return OTHERS.contains(file) ? t.say("translating.file." + file)
                : module(course, file).map(EditionModule::title).orElse(file);
    }

    /** BCP 47 tag of a file's title. */
    public String titleLang(String course, String file) {
        return module(course, file).map(EditionModule::titleLang).orElse(here.tag());
    }

    private Optional<EditionModule> module(String course, String file) {
        return catalog.find(course, here.language()).flatMap(edition -> edition.module(file));
    }

    /** Address of a translation's page. */
    public String to(String rest) {
        return here.to("translations/" + language().tag() + (rest.isEmpty() ? "" : "/" + rest));
    }

    /** The reader's id. */
    long person() {
        return signedIn.id();
    }
}
