package org.perisai.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.perisai.content.Unit.Type;

/** Puts a module or another page together from its source and its translations, all of which have been checked. */
final class ModuleReader {
    private final Page source;
    private final String lang;
    private final List<Translation> translations;
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private Unit opening;

    ModuleReader(Page source, String lang, List<Translation> translations) {
        this.source = source;
        this.lang = lang;
        this.translations = translations;
    }

    Module read(String id) {
        for (int i = 0; i < source.units().size(); i++) {
            Unit unit = source.units().get(i);
            if (unit.isSection()) {
                close();
                opening = unit;
            }
            if (isBlock(unit)) {
                blocks.add(block(i, unit));
            }
        }
        close();
        FrontMatter front = source.front();
        String file = source.name() + ".md";
        return new Module(id, file, front.number("minutes", 1, 600, 0), front.list("outcomes"), texts(), sections);
    }

    /** All blocks in their order, for a page that isn't divided into sections. */
    List<Block> blocks() {
        return IntStream.range(0, source.units().size()).filter(i -> isBlock(source.units().get(i)))
            .mapToObj(i -> block(i, source.units().get(i))).toList();
    }

    private static boolean isBlock(Unit unit) {
        return unit.type() != Type.TITLE && unit.type() != Type.CARD;
    }

    /** Line of each block in the source, by its id; to be asked after {@link #read}. */
    Map<String, Integer> lines() {
        return lines;
    }

    private void close() {
        if (opening != null || !blocks.isEmpty()) {
            sections.add(new Section(sectionId(opening), opening == null ? null : opening.attributes().outcome(),
                form(opening), blocks));
        }
        blocks.clear();
    }

    /** The author's id, else one made of the source's words. */
    static String sectionId(Unit heading) {
        if (heading == null) {
            return Section.START;
        }
        String id = heading.attributes().id();
        return id == null ? heading.hash() : form(heading) == null ? id : "form-" + id;
    }

    private static String form(Unit heading) {
        return heading != null && heading.attributes().is("form") ? heading.attributes().id() : null;
    }

    private Map<String, ModuleText> texts() {
        Map<String, ModuleText> texts = new HashMap<>();
        texts.put(lang, new ModuleText(State.FRESH, source.title(), source.front().list("keywords")));
        for (Translation translation : translations) {
            Page page = translation.page();
            if (!page.title().isEmpty()) {
                texts.put(translation.lang(), new ModuleText(titleState(translation.alignment()), page.title(),
                    page.front().list("keywords")));
            }
        }
        return texts;
    }

    private State titleState(Alignment alignment) {
        return IntStream.range(0, source.units().size()).filter(i -> source.units().get(i).type() == Type.TITLE)
            .mapToObj(alignment::state).findFirst().orElse(State.FRESH);
    }

    private Block block(int position, Unit unit) {
        Answers answers = unit.draft() == null ? null : new Answers(unit.draft());
        Map<String, BlockText> texts = new LinkedHashMap<>();
        texts.put(lang, text(State.FRESH, unit, answers));
        for (Translation translation : translations) {
            Unit words = translation.alignment().translation(position);
            if (words != null) {
                texts.put(translation.lang(), text(translation.alignment().state(position), words, answers));
            }
        }
        Question question = answers == null ? null : answers.question(outcome(unit), unit.caseId());
        String id = blockId(unit);
        lines.put(id, source.line(unit));
        return new Block(id, Block.Kind.valueOf(unit.type().name()), question, texts);
    }

    private static BlockText text(State state, Unit unit, Answers answers) {
        return new BlockText(state, unit.html(), answers == null ? null : answers.text(unit.draft()));
    }

    private String outcome(Unit question) {
        String own = question.attributes().outcome();
        return own != null || opening == null ? own : opening.attributes().outcome();
    }

    private String blockId(Unit unit) {
        String hash = unit.hash();
        int count = seen.merge(hash, 1, Integer::sum);
        return count == 1 ? hash : hash + "-" + count;
    }
}
