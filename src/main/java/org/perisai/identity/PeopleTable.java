package org.perisai.identity;

import jakarta.enterprise.inject.spi.CDI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * People page by page, each page started by the last id of the one before, so that no page costs
 * more than the first. How many there are isn't counted; the table knows whether there is a next page.
 */
class PeopleTable extends LazyDataModel<PersonRow> {
    private static final long serialVersionUID = 1L;

    private final Map<Integer, Long> starts = new HashMap<>(Map.of(0, Long.MAX_VALUE));
    private String search = "";
    private int reach = 1;

    void search(String start) {
        search = start.strip();
        starts.keySet().removeIf(first -> first > 0);
        reach = 1;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return reach;
    }

    @Override
    public List<PersonRow> load(int first, int rows, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        List<PersonRow> found = search.isEmpty() ? page(first, rows) : boundary().search(search);
        boolean more = search.isEmpty() && found.size() > rows;
        List<PersonRow> shown = more ? found.subList(0, rows) : slice(found, first, rows);
        if (more) {
            starts.put(first + rows, shown.get(rows - 1).id());
        }
        reach = search.isEmpty() ? Math.max(1, first + shown.size() + (more ? 1 : 0)) : found.size();
        setRowCount(reach);
        return List.copyOf(shown);
    }

    @Override
    public String getRowKey(PersonRow row) {
        return Long.toString(row.id());
    }

    @Override
    public PersonRow getRowData(String key) {
        return boundary().people(Long.parseLong(key) + 1, 1).stream()
                .filter(row -> row.id() == Long.parseLong(key)).findFirst().orElse(null);
    }

    private List<PersonRow> page(int first, int rows) {
        return boundary().people(starts.getOrDefault(first, Long.MAX_VALUE), rows + 1);
    }

    private List<PersonRow> slice(List<PersonRow> found, int first, int rows) {
        return search.isEmpty() ? found : found.subList(Math.min(first, found.size()), Math.min(first + rows, found.size()));
    }

    /** Looked up, because the table lives as long as its view and must be serializable. */
    private static Administration boundary() {
        return CDI.current().select(Administration.class).get();
    }
}
