package org.perisai.pasting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/** A table of HTML as a table of Markdown: its first row is the head, and a merged cell stands in its first place. */
final class HtmlTable {
    /** More columns than this the checker of course files refuses. */
    private static final int MOST_COLUMNS = 25;

    private final Function<Element, String> words;

    HtmlTable(Function<Element, String> words) {
        this.words = words;
    }

    /** Empty when it isn't a table of data: one column or one row is a frame around a text. */
    Optional<String> of(Element table) {
        List<List<String>> rows = new ArrayList<>();
        for (Element row : table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr")) {
            List<String> cells = new ArrayList<>();
            for (Element cell : row.select("> td, > th")) {
                cells.add(words.apply(cell));
                for (int span = span(cell); span > 1; span--) {
                    cells.add("");
                }
            }
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(cells);
            }
        }
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (columns < 2 || columns > MOST_COLUMNS || rows.size() < 2) {
            return Optional.empty();
        }
        StringBuilder markdown = new StringBuilder(line(rows.get(0), columns)).append("\n|")
            .append("---|".repeat(columns));
        rows.subList(1, rows.size()).forEach(row -> markdown.append('\n').append(line(row, columns)));
        return Optional.of(markdown.toString());
    }

    private static int span(Element cell) {
        return cell.attr("colspan").matches("\\d{1,2}") ? Integer.parseInt(cell.attr("colspan")) : 1;
    }

    private static String line(List<String> cells, int columns) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < columns; i++) {
            String cell = i < cells.size() ? cells.get(i).replace("\n", " ").replaceAll("^\\*\\*([^*]+)\\*\\*$", "$1") : "";
            line.append(' ').append(cell).append(cell.isEmpty() ? "|" : " |");
        }
        return line.toString();
    }
}
