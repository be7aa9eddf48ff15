package org.perisai.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.perisai.content.ChangedBlock.Fate;

/** The blocks of a source file, each with its translation as it was and as it is. */
final class TranslatedBlocks {
    private final Page source;
    /** Null where there was none that could be used. */
    private final Translation were;
    private final Translation are;
    private final String lang;

    private TranslatedBlocks(Page source, Translation were, Translation are, String lang) {
        this.source = source;
        this.were = were;
        this.are = are;
        this.lang = lang;
    }

    /**
     * @param source null where there is none
     * @param old the translation as it was, null where there was none
     * @return empty where the source or the translation as it is can't be used
     */
    static Optional<List<ChangedBlock>> of(byte[] source, String path, byte[] old, byte[] now, String lang) {
        String course = path.replaceFirst("translations/[^/]+/([^/]+)/.*", "$1");
        Page page = source == null ? null : page(path, source, course);
        Translation are = page == null ? null : translation(page, path, course, now, lang);
        return are == null ? Optional.empty() : Optional.of(new TranslatedBlocks(page,
            old == null ? null : translation(page, path, course, old, lang), are, lang).blocks());
    }

    private List<ChangedBlock> blocks() {
        return IntStream.range(0, source.units().size()).mapToObj(this::block).flatMap(Optional::stream).toList();
    }

    /** Fields are compared one by one, and what is translated in neither is not shown. */
    private Optional<ChangedBlock> block(int i) {
        SourceBlock then = at(were, i);
        SourceBlock now = at(are, i);
        if (source.units().get(i).type() == Unit.Type.CARD || then == null && now == null) {
            return Optional.empty();
        }
        Fate fate = then == null ? Fate.ADDED : now == null ? Fate.REMOVED
            : then.text().equals(now.text()) && stamp(were, i).equals(stamp(are, i)) ? Fate.SAME : Fate.CHANGED;
        SourceBlock here = masked(withoutNumber(source, source.units().get(i)));
        return Optional.of(new ChangedBlock(fate, then, now, Changes.words(text(then), text(now), lang), here,
            here.hash().equals(now == null ? null : stamp(are, i))));
    }

    private static SourceBlock at(Translation translation, int i) {
        Unit unit = translation == null ? null : translation.alignment().translation(i);
        return unit == null ? null : withoutNumber(translation.page(), unit);
    }

    private static String stamp(Translation translation, int i) {
        return translation.alignment().stamped(i);
    }

    private static String text(SourceBlock block) {
        return block == null ? null : block.text();
    }

    /** Who translates never has the key in hand. */
    private static SourceBlock masked(SourceBlock block) {
        String text = block.question() == null ? block.text() : block.text().replaceAll("(?m)^(\\s*[-*+]\\s+)\\[[ xX]]\\s+", "$1");
        return with(block, text, "");
    }

    /** A number is the source's to say, whether or not a translation repeats it and in whichever digits. */
    private static SourceBlock withoutNumber(Page page, Unit unit) {
        SourceBlock block = SourceBlock.of(page, unit);
        return unit.draft() == null || !unit.draft().isNumber() ? block : with(block, block.text().lines()
            .filter(line -> !line.strip().startsWith("=") || NumberKey.of(line.strip().substring(1)).isEmpty())
            .collect(Collectors.joining("\n")), "");
    }

    private static SourceBlock with(SourceBlock block, String text, String key) {
        return new SourceBlock(block.hash(), block.kind(), block.question(), block.line(), text.strip(), block.urgent(), key);
    }

    private static Translation translation(Page source, String path, String course, byte[] body, String lang) {
        Page page = page(path, body, course);
        return page == null ? null : Translation.of(source, page, course, lang, new Findings());
    }

    private static Page page(String path, byte[] body, String course) {
        Findings findings = new Findings();
        SourceFile file = SourceFile.decoded(path, body, findings);
        Page read = file == null ? null : Page.read(file, course, findings);
        return read != null && read.name().equals("course") ? Card.withFields(read) : read;
    }
}
