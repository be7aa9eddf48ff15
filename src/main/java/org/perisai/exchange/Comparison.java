package org.perisai.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.perisai.content.Block;
import org.perisai.content.Checked;
import org.perisai.content.Course;
import org.perisai.content.Finding;
import org.perisai.content.Key;
import org.perisai.content.Module;
import org.perisai.content.Question;
import org.perisai.content.SourceBlock;
import org.perisai.content.State;

/**
 * What would change if files took the place of others.
 *
 * @param files those that differ, by path
 * @param findings what the checker says of the course as it would be
 * @param keys ids of questions whose right answer, or whose kind, would be another; in order
 * @param stale blocks whose translation would no longer be that of the source, or be missing, by language
 */
public record Comparison(List<FileChange> files, List<Finding> findings, List<String> keys, SortedMap<String, Integer> stale) {

    /** What becomes of a file. */
    public enum How { ADDED, REMOVED, CHANGED }

    /**
     * One file that differs. Blocks are counted by their hash, so one that only moved has not changed; for a picture
     * all counts are 0.
     *
     * @param changed blocks in place of others
     * @param added more blocks than before
     * @param removed fewer blocks than before
     */
    public record FileChange(String path, How how, int same, int changed, int added, int removed) { }

    /**
     * Compares.
     *
     * @param before the course as it is now, in which there may be nothing
     * @param after the course as it would be
     */
    static Comparison of(Map<String, byte[]> filesBefore, Checked before, Map<String, byte[]> filesAfter, Checked after) {
        return new Comparison(changes(filesBefore, filesAfter), after.findings(),
            keys(before.course(), after.course()), stale(before.course(), after.course()));
    }

    /** Whether nothing would change. */
    public boolean nothing() {
        return files.isEmpty();
    }

    /** Whether the course, as it would be, could be published. */
    public boolean publishable() {
        return findings.stream().noneMatch(Finding::isError);
    }

    /** Files that differ, by path. */
    static List<FileChange> changes(Map<String, byte[]> before, Map<String, byte[]> after) {
        Set<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        List<FileChange> changes = new ArrayList<>();
        for (String path : paths) {
            if (!Arrays.equals(before.get(path), after.get(path))) {
                How how = !before.containsKey(path) ? How.ADDED : !after.containsKey(path) ? How.REMOVED : How.CHANGED;
                changes.add(change(path, how, blocks(path, before.get(path)), blocks(path, after.get(path))));
            }
        }
        return changes;
    }

    private static List<String> blocks(String path, byte[] content) {
        return content == null || !path.endsWith(".md") ? List.of()
            : SourceBlock.of(path, content).stream().map(SourceBlock::hash).toList();
    }

    private static FileChange change(String path, How how, List<String> before, List<String> after) {
        List<String> left = new ArrayList<>(before);
        int same = (int) after.stream().filter(left::remove).count();
        int changed = Math.min(left.size(), after.size() - same);
        return new FileChange(path, how, same, changed, after.size() - same - changed, left.size() - changed);
    }

    private static List<String> keys(Course before, Course after) {
        Map<String, Block> were = questions(before);
        return questions(after).entrySet().stream()
            .filter(now -> were.containsKey(now.getKey())
                && !sameKey(were.get(now.getKey()), before.lang(), now.getValue(), after.lang()))
            .map(Map.Entry::getKey).toList();
    }

    private static Map<String, Block> questions(Course course) {
        Map<String, Block> questions = new TreeMap<>();
        modules(course).forEach(module -> module.sections().forEach(section -> section.blocks().stream()
            .filter(block -> block.question() != null).forEach(block -> questions.put(block.question().id(), block))));
        return questions;
    }

    private static boolean sameKey(Block a, String langA, Block b, String langB) {
        Question was = a.question();
        Question is = b.question();
        Key key = was.key();
        Key now = is.key();
        boolean sameNumber = key.number() == null ? now.number() == null : now.number() != null
            && key.number().compareTo(now.number()) == 0 && key.tolerance().compareTo(now.tolerance()) == 0;
        return was.kind() == is.kind() && sameNumber && key.right().equals(now.right())
            && a.texts().get(langA).question().accepted().equals(b.texts().get(langB).question().accepted());
    }

    private static SortedMap<String, Integer> stale(Course before, Course after) {
        Map<String, Set<String>> were = notFresh(before);
        SortedMap<String, Integer> stale = new TreeMap<>();
        notFresh(after).forEach((lang, blocks) -> {
            blocks.removeAll(were.getOrDefault(lang, Set.of()));
            if (!blocks.isEmpty()) {
                stale.put(lang, blocks.size());
            }
        });
        return stale;
    }

    /** Blocks of translated files that are stale or not translated, by language. */
    private static Map<String, Set<String>> notFresh(Course course) {
        Map<String, Set<String>> all = new HashMap<>();
        modules(course).forEach(module -> module.texts().keySet().stream().filter(lang -> !lang.equals(course.lang()))
            .forEach(lang -> module.sections().forEach(section -> section.blocks().stream()
                .filter(block -> !block.texts().containsKey(lang) || block.texts().get(lang).state() != State.FRESH)
                .forEach(block -> all.computeIfAbsent(lang, any -> new HashSet<>()).add(module.id() + " " + block.id())))));
        return all;
    }

    private static Stream<Module> modules(Course course) {
        return course == null ? Stream.of() : Stream.concat(course.modules().stream(),
            Stream.of(course.exam() == null ? List.<Module>of() : List.of(course.exam()),
                course.pretest() == null ? List.<Module>of() : List.of(course.pretest())).flatMap(List::stream));
    }
}
