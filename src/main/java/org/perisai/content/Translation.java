package org.perisai.content;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A translated file beside its source.
 *
 * <p>A unit that is stamped as a translation of the source as it is must have its shape, else the file is refused. One
 * whose source has changed since, so that it no longer fits, counts as missing with a warning: the author of the source
 * mustn't have to wait for twelve translators. So does one that shows a picture that went with what its source said.
 */
record Translation(String lang, Page page, Alignment alignment) {
    private static final Set<String> REQUIRED = Set.of("of", "lang", "state");
    private static final Set<String> OPTIONAL = Set.of("blocks", "by", "checked-by", "machine", "title", "keywords");
    private static final Set<String> CARD = Set.of("of", "lang", "state", "title", "summary", "audience", "outcomes");
    /** Before the hash of a unit of the source that the translator left out. */
    static final String LEFT_OUT = "-";
    private static final Pattern HASH = Pattern.compile(LEFT_OUT + "?[0-9a-f]{6}");

    /**
     * The translation, or null when it can't be used; then a finding says why.
     *
     * @param findings those of this file alone, which its fields report to as well
     */
    static Translation of(Page source, Page page, String course, String lang, Findings findings) {
        fields(source, page, course, lang);
        List<String> stamp = stamp(source, page, findings);
        Alignment alignment = stamp == null ? null : align(source, page, stamp);
        if (alignment != null) {
            structure(source, page, alignment, findings);
        }
        noKeys(page, findings);
        titled(page, stamp);
        return findings.hasErrors() ? null : new Translation(lang, page, alignment);
    }

    private static Alignment align(Page source, Page page, List<String> stamp) {
        Iterator<Unit> units = page.units().iterator();
        List<Unit> translated = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        for (String hash : stamp) {
            translated.add(hash.startsWith(LEFT_OUT) ? null : units.next());
            hashes.add(hash.startsWith(LEFT_OUT) ? hash.substring(LEFT_OUT.length()) : hash);
        }
        return Alignment.of(source.units(), translated, hashes);
    }

    /** The same without units that can't be shown to a reader; they count as missing. */
    Translation without(Set<Unit> gone) {
        List<Unit> shown = page.units().stream().filter(unit -> !gone.contains(unit)).toList();
        return gone.isEmpty() ? this : new Translation(lang, new Page(page.file(), page.front(), shown, page.pictures()),
            alignment.without(gone));
    }

    /** True when somebody other than the translator has checked the words. */
    boolean reviewed() {
        return page.front().text("state").equals("reviewed");
    }

    private static void fields(Page source, Page page, String course, String lang) {
        FrontMatter front = page.front();
        boolean card = source.name().equals("course");
        front.expect(card ? CARD : REQUIRED, OPTIONAL);
        String of = course + "/" + source.name();
        if (front.has("of") && !front.text("of").equals(of)) {
            front.error("of", "TR-OF", "the file lies where a translation of \"" + of + "\" lies. Correct \"of:\".");
        }
        if (front.has("lang") && !front.text("lang").equals(lang)) {
            front.error("lang", "TR-LANG", "the file lies in the folder of \"" + lang + "\". Correct \"lang:\".");
        }
        oneOf(front, "state", Set.of("draft", "reviewed"));
        oneOf(front, "machine", Set.of("yes", "no"));
    }

    /** Only a file in which something may be left out may lack its title; then readers see the source's. */
    private static void titled(Page page, List<String> stamp) {
        if (page.title().isEmpty() && (stamp == null || stamp.stream().noneMatch(hash -> hash.startsWith(LEFT_OUT)))) {
            page.front().error("title", "FRONT-LACKS", "the file has no title. Begin it with \"# \" and the title.");
        }
    }

    private static void oneOf(FrontMatter front, String name, Set<String> values) {
        if (front.has(name) && !values.contains(front.text(name))) {
            front.error(name, "FRONT-TYPE", "\"" + name + "\" is one of " + String.join(", ", values.stream().sorted()
                .toList()) + ".");
        }
    }

    /** One hash for each unit of the translation and for each that was left out, or null. */
    private static List<String> stamp(Page source, Page page, Findings findings) {
        FrontMatter front = page.front();
        if (!front.has("blocks")) {
            boolean equal = sameShape(source, page, findings);
            if (equal) {
                front.warning("of", "TR-NOT-STAMPED", "nothing says which text was translated. Run stamp.");
            }
            return equal ? source.hashes() : null;
        }
        List<String> stamp = List.of(front.text("blocks").split("\\s+"));
        if (!stamp.stream().allMatch(hash -> HASH.matcher(hash).matches())) {
            front.error("blocks", "TR-BLOCKS", "\"blocks:\" holds hashes of six digits. Don't type it, run stamp.");
            return null;
        }
        long stamped = stamp.stream().filter(hash -> !hash.startsWith(LEFT_OUT)).count();
        if (stamped != page.units().size()) {
            front.error("blocks", "TR-STRUCTURE", "the translation has " + page.units().size()
                + " blocks and its source had " + stamped + ". Make them equal, block by block.");
            return null;
        }
        return stamp;
    }

    /** True when both have the same blocks in the same order; else a finding names the first difference. */
    static boolean sameShape(Page source, Page page, Findings findings) {
        for (int i = 0; i < Math.max(source.units().size(), page.units().size()); i++) {
            if (i >= page.units().size()) {
                findings.error(page.file().path(), page.file().line(page.file().text().length()), 1, "TR-STRUCTURE",
                    "the source goes on with " + name(source.units().get(i)) + " in its line "
                        + source.line(source.units().get(i)) + ". Translate it.");
                return false;
            }
            if (i >= source.units().size() || !source.units().get(i).fits(page.units().get(i))) {
                differs(i < source.units().size() ? source.units().get(i) : null, source, page,
                    page.units().get(i), findings);
                return false;
            }
        }
        return true;
    }

    private static void structure(Page source, Page page, Alignment alignment, Findings findings) {
        for (int i = 0; i < source.units().size(); i++) {
            Unit wanted = source.units().get(i);
            Unit here = alignment.translation(i);
            if (here == null) {
                noLongerFits(wanted, page, findings);
            } else if (!wanted.fits(here)) {
                differs(wanted, source, page, here, findings);
            } else if (here.draft() != null) {
                sameNumber(wanted, here, page, alignment.state(i), findings);
                explained(wanted, here, page, alignment.state(i), findings);
            }
        }
    }

    private static void noLongerFits(Unit wanted, Page page, Findings findings) {
        page.units().stream().filter(unit -> unit.anchor() != null && unit.anchor().equals(wanted.anchor())).forEach(unit ->
            findings.warning(page.file().path(), page.line(unit), 1, "TR-STALE", name(unit) + " was translated before "
                + "the source got " + name(wanted) + ". Translate it again; until then readers see the source."));
    }

    private static void differs(Unit wanted, Page source, Page page, Unit found, Findings findings) {
        String message = wanted == null ? "the source has no more blocks. Remove " + name(found) + "."
            : "here stands " + name(found) + ", but in the source (line " + source.line(wanted) + ") "
                + name(wanted) + ". Give it the same kind, level and ids.";
        findings.error(page.file().path(), page.line(found), 1, "TR-STRUCTURE", message);
    }

    private static String name(Unit unit) {
        return switch (unit.type()) {
            case CARD -> "the card";
            case TITLE -> "the title";
            case HEADING -> "a heading of level " + unit.level();
            case TEXT -> "a passage";
            case QUESTION -> "the question \"" + unit.draft().id() + "\" with "
                + (unit.draft().items().isEmpty() ? unit.draft().gaps().size() + " gaps"
                    : "options " + String.join(" ", unit.draft().ids()));
        };
    }

    /** What is right stands in the source alone. */
    private static void noKeys(Page page, Findings findings) {
        SourceFile file = page.file();
        for (Unit unit : page.units()) {
            if (unit.draft() == null) {
                continue;
            }
            for (QuestionDraft.Item item : unit.draft().items()) {
                if (item.marked()) {
                    findings.error(file.path(), file.line(item.offset()), file.column(item.offset()), "TR-KEY-FOUND",
                        "a translation must not mark answers. Write \"- \" instead of \"- [x] \".");
                }
            }
            if (unit.draft().acceptsNothing()) {
                findings.error(file.path(), page.line(unit), 1, "QUIZ-NO-KEY", "question \"" + unit.draft().id()
                    + "\" accepts no word of this language. Write the words that are right.");
            }
        }
    }

    /** The number of a stale question may be the old one: only the source's ever counts. */
    private static void sameNumber(Unit source, Unit unit, Page page, State state, Findings findings) {
        if (source.draft().isNumber() && unit.draft().isNumber() && state == State.FRESH
            && !source.draft().key().equals(unit.draft().key())) {
            findings.error(page.file().path(), page.line(unit), 1, "TR-KEY-FOUND", "the number of question \""
                + unit.draft().id() + "\" differs from the source's. Remove the line that begins with \"=\".");
        }
    }

    /** Where a number was left out, nothing else divides the explanation from what is read before the answer. */
    private static void explained(Unit source, Unit unit, Page page, State state, Findings findings) {
        if (unit.draft().shape() == QuestionDraft.Shape.NONE && state == State.FRESH
            && source.draft().explanation() != null && unit.draft().explanation() == null) {
            findings.error(page.file().path(), page.line(unit), 1, "TR-EXPLANATION", "question \"" + unit.draft().id()
                + "\" has no explanation here, as the source has. End it with a block quote, after which only hints stand.");
        }
    }
}
