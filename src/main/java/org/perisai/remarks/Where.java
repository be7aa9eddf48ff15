package org.perisai.remarks;

import java.util.Optional;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionBlock;
import org.perisai.catalog.EditionModule;

/**
 * Where a remark belongs, as a list shows it.
 *
 * @param edition the version that was read, in the language of the text
 * @param module title of the module; empty for the final test
 * @param moduleLang BCP 47 tag of that title
 * @param line the beginning of the text
 * @param quotation the whole text as finished HTML
 * @param address of the text, in its language; empty for the final test, which nobody reads outside of an attempt
 */
public record Where(Edition edition, String module, String moduleLang, String line, String quotation, String address) {

    static Where of(Edition edition, Spot spot) {
        Optional<EditionBlock> block = Shown.block(edition, spot.module(), spot.block());
        Optional<EditionModule> module = edition.module(spot.module());
        return new Where(edition, module.map(EditionModule::title).orElse(""),
                module.map(EditionModule::titleLang).orElse(""), block.map(Quotation::line).orElse(""),
                block.map(Quotation::of).orElse(""), module.map(found -> "/" + edition.language().tag() + "/courses/"
                + edition.course() + "/" + found.id() + "#b" + spot.block()).orElse(""));
    }

    /** Whether it is a question of the final test. */
    public boolean test() {
        return address.isEmpty();
    }
}
