package org.perisai.remarks;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.List;
import org.perisai.catalog.EditionBlock;
import org.perisai.content.OptionText;
import org.perisai.shared.web.Html;

/** A block as it is quoted on a page about it: no heading of that page, no field to fill, and nothing of the key. */
final class Quotation {
    /** Where a gap stands in the text of a cloze. */
    private static final String GAP = "[\uE000-\uE063]";
    private static final int LINE = 90;

    private Quotation() { }

    /** The whole block as finished HTML. */
    static String of(EditionBlock block) {
        if (block.isHeading()) {
            return "<p><b>" + block.html().replaceAll("</?h[1-6][^>]*>", "") + "</b></p>";
        }
        if (!block.isQuestion()) {
            return block.html();
        }
        String text = block.html().replaceAll(GAP, "____");
        return "<p><b>" + block.text().title() + "</b></p>" + text + list(block.text().options())
                + list(block.text().matches());
    }

    /** The beginning as plain text, cut between two graphemes. */
    static String line(EditionBlock block) {
        String text = Html.plain(block.isQuestion() ? block.text().title() : block.html().replaceAll("<(p|li|td)", " <$1"))
                .replaceAll("\\s+", " ").strip();
        BreakIterator graphemes = BreakIterator.getCharacterInstance(ULocale.ROOT);
        graphemes.setText(text);
        int end = 0;
        for (int i = 0; i < LINE && graphemes.next() != BreakIterator.DONE; i++) {
            end = graphemes.current();
        }
        return end < text.length() ? text.substring(0, end) + "…" : text;
    }

    private static String list(List<OptionText> options) {
        StringBuilder list = new StringBuilder();
        options.forEach(option -> list.append("<li>").append(option.html()).append("</li>"));
        return options.isEmpty() ? "" : "<ul>" + list + "</ul>";
    }
}
