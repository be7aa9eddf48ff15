package org.perisai.content;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A block of a course file as its author wrote it: what is compared between two versions of a file.
 *
 * @param hash six hex digits, the block's id in a published course
 * @param kind what it is; the fields of a card and the title of a file are blocks too
 * @param question id of the question, null for anything else
 * @param line first line is 1
 * @param text Markdown; for a card its fields
 * @param urgent whether the author marked the last edit as one that translations must not outlive
 * @param key what is right, as one line to be compared; null for anything but a question
 */
public record SourceBlock(String hash, String kind, String question, int line, String text, boolean urgent, String key) {

    /** The blocks of a file in their order; none where it can't be read. */
    public static List<SourceBlock> of(String path, byte[] content) {
        Findings findings = new Findings();
        SourceFile file = SourceFile.decoded(path, content, findings);
        Page read = file == null ? null : Page.read(file, "", findings);
        if (read == null) {
            return List.of();
        }
        Page page = path.endsWith("/course.md") ? Card.withFields(read) : read;
        return page.units().stream().map(unit -> of(page, unit)).toList();
    }

    static SourceBlock of(Page page, Unit unit) {
        return new SourceBlock(unit.hash(), unit.type().name(), unit.anchor(), page.line(unit), unit.source().strip(),
            unit.attributes().is("urgent"), unit.draft() == null ? null : unit.draft().key());
    }

    /** The blocks of a text in UTF-8. */
    public static List<SourceBlock> of(String path, String text) {
        return of(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
