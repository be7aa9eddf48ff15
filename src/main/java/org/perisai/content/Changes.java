package org.perisai.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.perisai.content.ChangedBlock.Fate;

/**
 * What differs between two states of a course's files in one language, block by block.
 *
 * <pre>{@code
 * List<ChangedFile> changes = Changes.of(published, draft);
 * }</pre>
 */
public final class Changes {
    /** Longer blocks are shown as they were and as they are: finding their words takes the square of their length. */
    static final int LONGEST = 8_000;
    /** Written by tools, and nothing that anybody reads. */
    private static final Set<String> STAMPS = Set.of("blocks", "of", "lang");

    private final Map<String, byte[]> before;
    private final Map<String, byte[]> now;
    private final String lang;
    /** Of a translation, by file name; null for a course in its own language. */
    private final Map<String, byte[]> sources;

    private Changes(Map<String, byte[]> before, Map<String, byte[]> now, String lang, Map<String, byte[]> sources) {
        this.before = before;
        this.now = now;
        this.lang = lang;
        this.sources = sources;
    }

    /**
     * What differs in a course in its own language.
     *
     * @param before what each file held, by path; empty for a new course
     * @param now what each file holds, by path
     * @return the files that differ, the card first
     */
    public static List<ChangedFile> of(Map<String, byte[]> before, Map<String, byte[]> now) {
        return new Changes(before, now, lang(now, lang(before, "en")), null).files();
    }

    /**
     * What differs in a translation, each block beside its source.
     *
     * @param lang BCP 47 tag of the translation
     * @param source the course in its own language as it is, by path
     */
    public static List<ChangedFile> of(Map<String, byte[]> before, Map<String, byte[]> now, String lang,
                                       Map<String, byte[]> source) {
        Map<String, byte[]> sources = new HashMap<>();
        source.forEach((path, body) -> sources.put(name(path), body));
        return new Changes(before, now, lang, sources).files();
    }

    private List<ChangedFile> files() {
        Map<String, String> formers = formers();
        List<ChangedFile> files = new ArrayList<>();
        now.keySet().forEach(path -> file(path, formers.get(path)).ifPresent(files::add));
        Set<String> left = new LinkedHashSet<>(before.keySet());
        left.removeAll(formers.values());
        left.forEach(path -> files.add(new ChangedFile(path, null, Fate.REMOVED, Hash.sha256(before.get(path)), null,
            List.of(), picture(path) ? List.of() : compared(blocks(path, before.get(path)), List.of()))));
        files.sort(Comparator.comparing((ChangedFile file) -> !file.name().equals("course.md")).thenComparing(ChangedFile::path));
        return files;
    }

    /**
     * Where each file was. A module is known by its id, so that it may get another number; one whose id is new or can't be
     * read is the one that was in its place, unless that is elsewhere now.
     */
    private Map<String, String> formers() {
        Map<String, String> were = new HashMap<>();
        before.forEach((path, body) -> were.put(key(path, body), path));
        Map<String, String> formers = new HashMap<>();
        now.forEach((path, body) -> Optional.ofNullable(were.get(key(path, body))).ifPresent(was -> formers.put(path, was)));
        now.keySet().stream().filter(path -> before.containsKey(path) && !formers.containsValue(path))
            .forEach(path -> formers.putIfAbsent(path, path));
        return formers;
    }

    private static String key(String path, byte[] body) {
        return CourseFiles.module(path, body).map(id -> "module " + id).orElse(name(path));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static boolean picture(String path) {
        return !path.endsWith(".md");
    }

    private Optional<ChangedFile> file(String path, String former) {
        byte[] old = former == null ? null : before.get(former);
        if (path.equals(former) && Arrays.equals(old, now.get(path))) {
            return Optional.empty();
        }
        List<ChangedBlock> blocks = picture(path) ? List.of() : beside(path, old).orElseGet(() ->
            compared(blocks(path, old), blocks(path, now.get(path))));
        List<ChangedField> fields = picture(path) ? List.of() : fields(path, old);
        boolean quiet = fields.isEmpty() && blocks.stream().allMatch(block -> block.fate() == Fate.SAME);
        Fate fate = old == null ? Fate.ADDED : quiet && !path.equals(former) ? Fate.MOVED : Fate.CHANGED;
        return Optional.of(new ChangedFile(path, path.equals(former) ? null : former, fate, old == null ? null : Hash.sha256(old),
            Hash.sha256(now.get(path)), fields, blocks));
    }

    private Optional<List<ChangedBlock>> beside(String path, byte[] old) {
        return sources == null ? Optional.empty()
            : TranslatedBlocks.of(sources.get(name(path)), path, old, now.get(path), lang);
    }

    /** The fields of a card are compared one by one, not as a block. A file that can't be read is one block. */
    private static List<SourceBlock> blocks(String path, byte[] body) {
        if (body == null) {
            return List.of();
        }
        List<SourceBlock> blocks = SourceBlock.of(path, body).stream()
            .filter(block -> !block.kind().equals(Unit.Type.CARD.name())).toList();
        String text = new String(body, StandardCharsets.UTF_8).strip();
        return blocks.isEmpty() && !text.isEmpty() && written(path, body).isEmpty()
            ? List.of(new SourceBlock(Hash.block(text), Unit.Type.TEXT.name(), null, 1, text, false, null)) : blocks;
    }

    private List<ChangedBlock> compared(List<SourceBlock> old, List<SourceBlock> blocks) {
        Pairing pairing = Pairing.of(old, blocks, lang);
        List<ChangedBlock> changed = new ArrayList<>();
        int next = 0;
        for (int i = 0; i <= blocks.size(); i++) {
            for (int end = pairing.next(i); next < end; next++) {
                if (!pairing.stayed(next)) {
                    changed.add(block(old.get(next), null, false));
                }
            }
            if (i < blocks.size()) {
                changed.add(block(pairing.was(i) == Pairing.NOBODY ? null : old.get(pairing.was(i)), blocks.get(i),
                    pairing.moved(i)));
            }
        }
        return changed;
    }

    private ChangedBlock block(SourceBlock then, SourceBlock here, boolean moved) {
        boolean same = then != null && here != null && then.hash().equals(here.hash()) && then.urgent() == here.urgent();
        Fate fate = then == null ? Fate.ADDED : here == null ? Fate.REMOVED : moved ? Fate.MOVED : same ? Fate.SAME
            : Fate.CHANGED;
        return new ChangedBlock(fate, then, here, words(then == null ? null : then.text(), here == null ? null : here.text(),
            lang), null, true);
    }

    /**
     * What changed word by word.
     *
     * @param then null where there was nothing
     * @param here null where there is nothing
     */
    static List<Difference.Run> words(String then, String here, String lang) {
        if (Objects.equals(then, here)) {
            return List.of(new Difference.Run(Difference.Change.SAME, here, null));
        }
        if (then != null && here != null && then.length() + here.length() <= LONGEST) {
            return Difference.words(then, here, lang);
        }
        List<Difference.Run> runs = new ArrayList<>();
        if (then != null) {
            runs.add(new Difference.Run(Difference.Change.REMOVED, then, null));
        }
        if (here != null) {
            runs.add(new Difference.Run(Difference.Change.ADDED, here, null));
        }
        return runs;
    }

    private List<ChangedField> fields(String path, byte[] old) {
        Map<String, String> were = old == null ? Map.of() : written(path, old);
        Map<String, String> are = written(path, now.get(path));
        Map<String, String> source = sources == null || !sources.containsKey(name(path)) ? Map.of()
            : written(path, sources.get(name(path)));
        Set<String> names = new LinkedHashSet<>(are.keySet());
        names.addAll(were.keySet());
        if (sources != null) {
            names.removeAll(STAMPS);
        }
        return names.stream().filter(name -> !Objects.equals(were.get(name), are.get(name))).map(name -> new ChangedField(
            name, were.get(name), are.get(name), words(were.get(name), are.get(name), lang), source.get(name))).toList();
    }

    /** BCP 47 tag of the language that the card of a course names, else another. */
    public static String lang(Map<String, byte[]> files, String otherwise) {
        return files.entrySet().stream().filter(file -> name(file.getKey()).equals("course.md"))
            .map(file -> written(file.getKey(), file.getValue()).get("lang")).filter(Objects::nonNull).findFirst()
            .orElse(otherwise);
    }

    private static Map<String, String> written(String path, byte[] body) {
        Findings findings = new Findings();
        SourceFile file = SourceFile.decoded(path, body, findings);
        FrontMatter front = file == null ? null : FrontMatter.read(file, findings);
        return front == null ? new LinkedHashMap<>() : front.written();
    }
}
