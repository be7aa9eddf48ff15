package org.perisai.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.perisai.content.Fields;
import org.perisai.content.Question.Kind;
import org.perisai.shared.DomainException;
import org.perisai.shared.Permitted;
import org.perisai.shared.Texts;
import org.perisai.shared.web.NotFound;

/** What an author begins from a template: a course, a module, a test. */
@ApplicationScoped
@Transactional
@Permitted(to = Permitted.INSTRUCTOR)
public class Additions {
    private static final int LONGEST_NAME = 40;

    private Drafts drafts;
    private DraftFiles files;
    private Writing writing;
    private Texts texts;

    /** For CDI. */
    protected Additions() { }

    @Inject
    Additions(Drafts drafts, DraftFiles files, Writing writing, Texts texts) {
        this.drafts = drafts;
        this.files = files;
        this.writing = writing;
        this.texts = texts;
    }

    /**
     * Begins a new course, whose author the person becomes.
     *
     * @param lang BCP 47 tag of the language it is written in
     * @param kind of its first question
     * @throws DomainException when it can't have this id
     */
    public void course(long person, String id, String title, String lang, String contact, Kind kind) {
        drafts.create(person, id, new Templates(texts, lang).course(id, title, lang, contact, kind));
    }

    /**
     * Adds a module after the others.
     *
     * @param shape {@code LESSON}, {@code CASE} or {@code STEPS}
     * @return the name of its file without the ending
     */
    public String module(long person, long draft, String title, String shape) {
        DraftCard card = drafts.writable(person, draft).card();
        SortedMap<String, DraftFile> own = files.texts(card);
        List<String> modules = own.keySet().stream().map(path -> path.substring(card.scope().folder().length()))
                .filter(name -> name.matches("\\d{2}-.*\\.md")).toList();
        int number = modules.isEmpty() ? 1 : Integer.parseInt(modules.get(modules.size() - 1).substring(0, 2)) + 1;
        String name = free(name(title), modules);
        String stem = String.format("%02d-%s", number, name);
        List<String> outcomes = outcomes(own, card).keySet().stream().limit(1).toList();
        writing.save(person, draft, card.scope().folder() + stem + ".md", templates(own, card).module(title,
                Templates.Shape.valueOf(shape), Kind.ONE, name, outcomes), 0);
        return stem;
    }

    /** Adds {@code exam} or {@code pretest}; one that is there already stays. */
    public void test(long person, long draft, String name) {
        DraftCard card = drafts.writable(person, draft).card();
        SortedMap<String, DraftFile> own = files.texts(card);
        String path = card.scope().folder() + name + ".md";
        if (!own.containsKey(path)) {
            Map<String, String> outcomes = outcomes(own, card);
            writing.save(person, draft, path, name.equals("exam") ? templates(own, card).exam(outcomes)
                    : templates(own, card).pretest(List.copyOf(outcomes.keySet())), 0);
        }
    }

    private Templates templates(SortedMap<String, DraftFile> own, DraftCard draft) {
        return new Templates(texts, card(own, draft).text("lang"));
    }

    private static Map<String, String> outcomes(SortedMap<String, DraftFile> own, DraftCard draft) {
        return card(own, draft).texts("outcomes");
    }

    private static Fields card(SortedMap<String, DraftFile> own, DraftCard draft) {
        DraftFile file = own.get(draft.scope().folder() + "course.md");
        if (file == null) {
            throw new NotFound();
        }
        return Fields.of(file.body()).orElseThrow(() -> new DomainException("publishing.refused.card"));
    }

    /** What of a title may stand in an address; "module" where nothing may. */
    static String name(String title) {
        String plain = Normalizer.normalize(title.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT).replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String shortened = plain.substring(0, Math.min(LONGEST_NAME, plain.length())).replaceAll("-+$", "");
        return shortened.length() < 2 ? "module" : shortened;
    }

    private static String free(String name, List<String> modules) {
        TreeMap<String, String> taken = new TreeMap<>();
        modules.forEach(module -> taken.put(module.substring(3, module.length() - ".md".length()), module));
        String free = name;
        for (int i = 2; taken.containsKey(free) || List.of("course", "exam", "pretest").contains(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }
}
