package org.perisai.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.perisai.content.Bitext.Credit;
import org.perisai.content.Segment.Form;
import org.perisai.content.Segmenter.Piece;
import org.perisai.content.Unit.Type;

/** Writes a translation: what was there, with the blocks put in that somebody has written. Used once. */
final class TranslationFile {
    private final String course;
    private final String lang;
    private final Page source;
    private final Translation before;
    private final List<Passage> passages;
    private final List<List<Piece>> pieces;
    /** They go to the end: the blocks that use them may stand apart from them. */
    private final List<String> references;
    private final List<String> blocks = new ArrayList<>();
    private final List<String> stamp = new ArrayList<>();
    private final Map<String, String> fields = new LinkedHashMap<>();

    TranslationFile(String course, String lang, Page source, Translation before, List<Passage> passages,
                    List<List<Piece>> pieces) {
        this.course = course;
        this.lang = lang;
        this.source = source;
        this.before = before;
        this.passages = passages;
        this.pieces = pieces;
        references = before == null ? List.of() : new Division(before.page()).references();
    }

    /** The whole file, or null when no block is translated. */
    String write(Map<Integer, Map<String, String>> work, Credit credit) {
        keep("title", "keywords", "summary", "audience");
        if (before != null) {
            before.page().front().texts("outcomes").forEach((id, text) -> fields.put(Division.OUTCOME + id, text));
        }
        for (Passage passage : passages) {
            Map<String, String> texts = work.get(passage.position());
            Unit old = before == null ? null : before.alignment().former(passage.position());
            if (texts != null && !texts.isEmpty() && passage.isWhole(texts)
                || passage.isFixed() && passage.state() != State.FRESH) {
                put(passage, texts);
            } else if (old != null) {
                boolean confirmed = texts != null && texts.isEmpty() && passage.state() != null
                    && passage.isWhole(passage.texts());
                block(old, confirmed ? passage.hash() : passage.stamped());
            } else {
                stamp.add(Translation.LEFT_OUT + passage.hash());
            }
        }
        if (passages.stream().noneMatch(passage -> has(passage.position()) && !passage.isFixed())) {
            return null;
        }
        blocks.addAll(references);
        return FrontWriter.write(front(credit)) + String.join("\n\n", blocks) + "\n";
    }

    /** Whether readers will see the block at this position; to be asked after {@link #write}. */
    boolean has(int position) {
        return !stamp.get(position).startsWith(Translation.LEFT_OUT)
            && (passages.get(position).state() != null || stamp.get(position).equals(passages.get(position).hash()));
    }

    /** The text with {@code state: reviewed} and {@code checked-by}; nothing else in it changes. */
    static String checked(String text, String by) {
        int end = text.indexOf("\n---\n");
        String front = text.substring(0, Math.max(0, end)).replaceAll("\nchecked-by:[^\n]*", "")
            .replaceFirst("\nstate:[^\n]*", Matcher.quoteReplacement("\nstate: reviewed\nchecked-by: " + by));
        return front + text.substring(Math.max(0, end));
    }

    private void keep(String... names) {
        for (String name : names) {
            if (before != null && before.page().front().has(name)) {
                FrontMatter front = before.page().front();
                fields.put(name, name.equals("keywords") ? String.join(" | ", front.list(name)) : front.text(name));
            }
        }
    }

    private void block(Unit old, String hash) {
        if (old.type() != Type.CARD) {
            String text = old.source();
            for (String reference : references) {
                text = text.replace(reference, "");
            }
            blocks.add(text.strip());
        }
        stamp.add(hash);
    }

    private void put(Passage passage, Map<String, String> texts) {
        StringBuilder block = new StringBuilder();
        for (Piece piece : pieces.get(passage.position())) {
            block.append(piece.between());
            if (piece.segment() == null) {
                continue;
            }
            Segment segment = piece.segment();
            String words = segment.isFixed() ? passage.fixed(segment) : texts.get(segment.place());
            String text = InlineWriter.markdown(segment, words, piece.indent());
            if (segment.form() == Form.FIELD || segment.form() == Form.LIST) {
                fields.put(segment.place(), text);
            } else {
                block.append(text);
                title(passage, text);
            }
        }
        if (!block.isEmpty()) {
            blocks.add(block.toString().strip());
        }
        stamp.add(passage.hash());
    }

    /** The field repeats the heading, unless the source's says something else. */
    private void title(Passage passage, String heading) {
        if (Type.valueOf(passage.kind()) == Type.TITLE && !source.name().equals("course")
            && passage.segments().stream().noneMatch(segment -> segment.place().equals("title"))) {
            fields.put("title", Markdown.plain(heading));
        }
    }

    private Map<String, Object> front(Credit credit) {
        FrontMatter old = before == null ? null : before.page().front();
        Map<String, Object> front = new LinkedHashMap<>();
        front.put("of", course + "/" + source.name());
        front.put("lang", lang);
        front.put("blocks", String.join(" ", stamp));
        front.put("state", credit.state());
        put(front, "by", credit.by() == null && old != null ? old.text("by") : credit.by());
        put(front, "checked-by", credit.checkedBy());
        front.put("machine", old != null && old.has("machine") ? old.text("machine") : "no");
        for (String name : List.of("title", "summary", "audience")) {
            put(front, name, fields.get(name));
        }
        if (fields.containsKey("keywords")) {
            front.put("keywords", QuestionReader.words(fields.get("keywords")));
        }
        Map<String, String> outcomes = fields.entrySet().stream()
            .filter(field -> field.getKey().startsWith(Division.OUTCOME))
            .collect(Collectors.toMap(field -> field.getKey().substring(Division.OUTCOME.length()), Map.Entry::getValue,
                (a, b) -> b, LinkedHashMap::new));
        if (!outcomes.isEmpty()) {
            front.put("outcomes", outcomes);
        }
        return front;
    }

    private static void put(Map<String, Object> front, String name, String value) {
        if (value != null && !value.isBlank()) {
            front.put(name, value);
        }
    }
}
