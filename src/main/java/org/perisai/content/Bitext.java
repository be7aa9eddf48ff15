package org.perisai.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.perisai.content.Segmenter.Piece;

/**
 * A course file beside its translation, block by block, and the translation that comes of what somebody writes. Only
 * the blocks that were written change; the others keep their text and their stamp.
 *
 * <pre>{@code
 * Bitext bitext = Bitext.of("safe-online", "02-passwords.md", "en", source, "km", translation);
 * Map<Integer, Map<String, String>> work = Map.of(3, Map.of("P1", "…"));
 * String file = bitext.write(work, new Bitext.Credit("draft", "Sok Dara", null)).text();
 * }</pre>
 */
public final class Bitext {
    private final String course;
    private final String lang;
    private final Page source;
    /** Null where there is no translation that can be used. */
    private final Translation translation;
    private final List<Finding> findings;
    private final List<List<Piece>> pieces = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();

    /**
     * Who answers for a translation.
     *
     * @param state {@code draft} or {@code reviewed}
     * @param by who translated, null to keep what is there
     * @param checkedBy who checked it, null to take away what is there
     */
    public record Credit(String state, String by, String checkedBy) {
    }

    /**
     * A translation as it will be stored.
     *
     * @param text null when nothing is translated
     * @param findings what the checker says of it
     */
    public record Written(String text, List<Finding> findings) {
    }

    private Bitext(String course, String lang, Page source, Translation translation, Findings findings) {
        this.course = course;
        this.lang = lang;
        this.source = source;
        this.translation = translation;
        this.findings = findings.sorted();
    }

    /**
     * @param name of the file in its course's folder
     * @param text the source
     * @param lang what it is translated to
     * @param translated the translation, null when there is none
     * @return empty when the source can't be read
     */
    public static Optional<Bitext> of(String course, String name, String own, String text, String lang, String translated) {
        Page source = page("courses/" + course + "/" + name, text, course, new Findings());
        if (source == null) {
            return Optional.empty();
        }
        Findings findings = new Findings();
        Page page = translated == null ? null
            : page("translations/" + lang + "/" + course + "/" + name, translated, course, findings);
        Translation translation = page == null ? null : Translation.of(source, page, course, lang, findings);
        Bitext bitext = new Bitext(course, lang, source, translation, findings);
        bitext.divide(own);
        return Optional.of(bitext);
    }

    private static Page page(String path, String text, String course, Findings findings) {
        SourceFile file = SourceFile.decoded(path, text.getBytes(StandardCharsets.UTF_8), findings);
        Page read = file == null ? null : Page.read(file, course, findings);
        return read != null && read.name().equals("course") ? Card.withFields(read) : read;
    }

    /**
     * The texts of a file of a course by the hash of their block, to be shown beside what they became.
     *
     * @return empty when the file can't be read
     */
    public static Map<String, List<Segment>> segments(String course, String name, String text) {
        Page page = page("courses/" + course + "/" + name, text, course, new Findings());
        Map<String, List<Segment>> segments = new HashMap<>();
        if (page != null) {
            Division division = new Division(page);
            for (int i = 0; i < page.units().size(); i++) {
                segments.putIfAbsent(page.units().get(i).hash(), Division.segments(division.pieces(i, null)));
            }
        }
        return segments;
    }

    /** A field of a file's front matter, empty when it isn't there or can't be read. */
    public static String field(String text, String name) {
        SourceFile file = SourceFile.decoded("", text.getBytes(StandardCharsets.UTF_8), new Findings());
        FrontMatter front = file == null ? null : FrontMatter.read(file, new Findings());
        return front == null || !front.has(name) ? "" : front.text(name);
    }

    /** A translated file with the words in its front matter that somebody has checked it. */
    public static String checked(String text, String by) {
        return TranslationFile.checked(text, by);
    }

    private void divide(String own) {
        Division divided = new Division(source);
        Division other = translation == null ? null : new Division(translation.page());
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < source.units().size(); i++) {
            Unit unit = source.units().get(i);
            pieces.add(divided.pieces(i, null));
            List<Segment> segments = Division.segments(pieces.get(i));
            int count = seen.merge(unit.hash(), 1, Integer::sum);
            Unit here = translation == null ? null : translation.alignment().former(i);
            boolean fits = here != null && translation.alignment().translation(i) != null;
            passages.add(new Passage(i, unit.hash() + (count == 1 ? "" : "-" + count), unit.type().name(), unit.level(),
                unit.anchor(), unit.attributes().is("urgent"), segments,
                fits ? translation.alignment().state(i) : null,
                here == null ? null : translation.alignment().stamped(i),
                here == null ? Map.of() : texts(other, here, segments), Status.words(unit.source(), own)));
        }
    }

    private Map<String, String> texts(Division other, Unit here, List<Segment> segments) {
        Map<String, List<Locked>> known = segments.stream()
            .collect(Collectors.toMap(Segment::place, Segment::locked));
        Map<String, String> texts = new LinkedHashMap<>();
        List<Unit> units = translation.page().units();
        int position = 0;
        while (units.get(position) != here) {
            position++;
        }
        Division.segments(other.pieces(position, known)).stream().filter(each -> known.containsKey(each.place()))
            .forEach(each -> texts.put(each.place(), each.text()));
        return texts;
    }

    /** The blocks of the source in their order. */
    public List<Passage> passages() {
        return List.copyOf(passages);
    }

    /** What the checker says of the translation as it is; with an error nothing of it is used. */
    public List<Finding> findings() {
        return findings;
    }

    /** Whether somebody other than the translator has checked the translation as it is. */
    public boolean reviewed() {
        return translation != null && translation.reviewed();
    }

    /**
     * The translation with what was written put in.
     *
     * @param work by position, the texts by place: a block counts when it is whole, and a block whose texts are empty
     *     is confirmed as it is
     */
    public Written write(Map<Integer, Map<String, String>> work, Credit credit) {
        TranslationFile file = new TranslationFile(course, lang, source, translation, passages, pieces);
        String text = file.write(work, credit);
        return text == null ? new Written(null, List.of()) : new Written(text, check(text, file));
    }

    /** Every block that was written must be found again in its place, whatever somebody wrote into it. */
    private List<Finding> check(String text, TranslationFile file) {
        Findings found = new Findings();
        Page page = page("translations/" + lang + "/" + course + "/" + source.name() + ".md", text, course, found);
        Translation read = page == null ? null : Translation.of(source, page, course, lang, found);
        for (int i = 0; read != null && i < passages.size(); i++) {
            if (file.has(i) && read.alignment().translation(i) == null) {
                found.error(page.file().path(), 1, 1, "TR-STRUCTURE", "block " + passages.get(i).id()
                    + " isn't found again in its place. Write it anew.");
            }
        }
        return found.sorted();
    }
}
