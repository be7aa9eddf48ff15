package org.perisai.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.perisai.shared.DomainException;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.NotFound;

/** The pictures of drafts: each made safe before it is stored, and named so that no other is lost. */
@ApplicationScoped
@Transactional
@Permitted(to = {Permitted.INSTRUCTOR, Permitted.REVIEWER, Permitted.ADMINISTRATOR})
public class DraftPictures {
    private Drafts drafts;
    private DraftFiles files;
    private Writing writing;

    /** For CDI. */
    protected DraftPictures() { }

    @Inject
    DraftPictures(Drafts drafts, DraftFiles files, Writing writing) {
        this.drafts = drafts;
        this.files = files;
        this.writing = writing;
    }

    /** A picture of a draft that the caller may see. */
    public Optional<byte[]> find(DraftCard draft, String name) {
        return files.find(draft, path(draft, name)).map(DraftFile::body);
    }

    /** Bytes of each picture of a draft, by path. */
    public SortedMap<String, Integer> sizes(DraftCard draft) {
        return files.pictures(draft);
    }

    /**
     * Adds a picture.
     *
     * @return its name; that of the same picture where the draft has it already
     * @throws DomainException when it is no picture, or there would be too many or too heavy ones
     */
    String add(long person, long draft, SentPicture sent) {
        SafePicture picture = Pictures.safe(sent.name(), sent.bytes());
        DraftCard card = drafts.writable(person, draft).card();
        List<Integer> sizes = new ArrayList<>(files.pictures(card).values());
        sizes.add(picture.bytes().length);
        Pictures.room(sizes);
        String name = picture.name();
        Optional<DraftFile> there = files.find(card, path(card, name));
        for (int i = 2; there.isPresent() && !Arrays.equals(there.get().body(), picture.bytes()); i++) {
            name = picture.name().replaceFirst("\\.", "-" + i + ".");
            there = files.find(card, path(card, name));
        }
        if (there.isEmpty()) {
            files.save(person, card, path(card, name), picture.bytes(), 0);
        }
        return name;
    }

    /**
     * Takes a picture out that no text shows. A stale translation that still does so doesn't count: its readers see the
     * source.
     */
    void remove(long person, long draft, String name) {
        DraftCard card = drafts.writable(person, draft).card();
        DraftFile file = files.find(card, path(card, name)).orElseThrow(NotFound::new);
        files.remove(person, card, file);
        boolean missed = writing.course(person, draft).check(card.course()).findings().stream()
                .anyMatch(finding -> finding.code().equals("PICTURE-MISSING") && finding.message().startsWith(file.path() + " "));
        if (missed || files.texts(card).values().stream().anyMatch(text -> shows(text, name))) {
            throw new DomainException("publishing.refused.shown");
        }
    }

    /** Whether a text names a picture. */
    static boolean shows(DraftFile text, String name) {
        return text.path().endsWith(".md") && text.text().contains("img/" + name);
    }

    /** What shows a picture, with its words in place of it for who can't see it. */
    static String markdown(String name, String words) {
        return "![" + words.replaceAll("([\\\\\\[\\]*_`<])", "\\\\$1") + "](img/" + name + ")";
    }

    private static String path(DraftCard draft, String name) {
        return draft.scope().folder() + "img/" + name;
    }
}
