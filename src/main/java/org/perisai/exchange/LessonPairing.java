package org.perisai.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.perisai.content.SourceBlock;

/**
 * A translated lesson beside its source: they belong together when they have the same blocks in the same order. Then the
 * translation is stamped with what it translates.
 *
 * @param difference where they differ, as {@code line 12: HEADING 2 / TEXT}; null when they don't
 * @param stamped the translation with its stamp; null when they differ
 */
record LessonPairing(String difference, String stamped) {

    /**
     * @param front fields of the translation without the stamp
     * @param body of the translation
     */
    static LessonPairing of(String sourcePath, byte[] source, String path, String front, String body) {
        List<SourceBlock> wanted = SourceBlock.of(sourcePath, source);
        String text = "---\n" + front + "---\n" + body;
        List<SourceBlock> found = SourceBlock.of(path, text.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < Math.max(wanted.size(), found.size()); i++) {
            String w = i < wanted.size() ? shape(wanted.get(i)) : "–";
            String f = i < found.size() ? shape(found.get(i)) : "–";
            if (!w.equals(f)) {
                int line = i < wanted.size() ? wanted.get(i).line() : 0;
                return new LessonPairing(sourcePath.substring(sourcePath.lastIndexOf('/') + 1) + ":" + line + " " + w + " / " + f, null);
            }
        }
        String stamp = wanted.stream().map(SourceBlock::hash).collect(Collectors.joining(" "));
        return new LessonPairing(null, "---\n" + front + "blocks: " + stamp + "\n---\n" + body);
    }

    private static String shape(SourceBlock block) {
        int level = block.text().length() - block.text().replaceFirst("^#+", "").length();
        return block.kind().equals("HEADING") ? block.kind() + " " + level : block.question() == null ? block.kind()
            : block.kind() + " " + block.question();
    }

    boolean fits() {
        return stamped != null;
    }
}
