package org.perisai.remarks;

import java.util.Optional;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionBlock;
import org.perisai.catalog.EditionModule;
import org.perisai.shared.Language;

/**
 * Where a remark belongs, as a list shows it.
 *
 * @param titles the version that was read, in the language of the list
 * @param module the module in that language; null for the final test
 * @param lang BCP 47 tag of the text
 * @param block the text, in its language; null when that version has none, which can't be
 * @param original the same in the language of the course; null where the text is the original
 * @param address of the text, in its language; empty for the final test, which nobody reads outside of an attempt
 */
public record Where(Edition titles, EditionModule module, String lang, EditionBlock block, EditionBlock original,
                    String address) {

    static Where of(Catalog catalog, RemarkRow row, Language list) {
        return of(catalog, row.spot(), row.versionId(), row.shownIn(), list);
    }

    /** @param shown the language in which an edition shows the text */
    static Where of(Catalog catalog, Spot spot, long version, Language shown, Language list) {
        Edition titles = catalog.edition(version, list);
        Optional<EditionModule> module = titles.module(spot.module());
        EditionBlock original = spot.lang().equals(titles.source()) ? null : Language.of(titles.source())
                .flatMap(source -> Shown.block(catalog.edition(version, source), spot.module(), spot.block())).orElse(null);
        return new Where(titles, module.orElse(null), spot.lang(),
                Shown.block(catalog.edition(version, shown), spot.module(), spot.block()).orElse(null), original,
                module.isEmpty() ? "" : "/" + shown.tag() + "/courses/" + spot.course() + "/" + spot.module() + "#b"
                + spot.block());
    }

    /** Whether it is a question of the final test. */
    public boolean test() {
        return module == null;
    }

    /** The beginning of the text. */
    public String line() {
        return block == null ? "" : Quotation.line(block);
    }

    /** A whole text as finished HTML. */
    public String quotation(EditionBlock text) {
        return text == null ? "" : Quotation.of(text);
    }
}
