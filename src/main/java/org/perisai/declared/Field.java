package org.perisai.declared;

import java.util.List;
import org.perisai.shared.web.Form.Choice;

/** A field of an entry's form. */
public record Field(Column column, List<Choice> choices) {
    /** Its name in the form. */
    public String name() {
        return column.name();
    }

    /** Key of its label. */
    public String label() {
        return column.label();
    }

    /** Which tag draws it. */
    public String kind() {
        return switch (column.type()) {
            case LINES -> "area";
            case CODE, YEAR -> "choice";
            case CODES -> "checks";
            case TEXT, LINK, DAY, PAST_DAY, PAST_MINUTE, COUNT, POSITIVE, DECIMAL, POSITIVE_DECIMAL -> "field";
        };
    }

    /** Type of the input. */
    public String type() {
        return column.type().day() ? "date" : column.type() == Column.Type.PAST_MINUTE ? "datetime-local" : "text";
    }

    /** Whether a table writes it at the end of its cell. */
    public boolean number() {
        return column.type().number();
    }

    /** Most characters. */
    public long longest() {
        return Math.min(column.longest(), column.type() == Column.Type.LINES ? 2000 : 500);
    }

    /** Key of a line that helps; empty for none. */
    public String help() {
        return switch (column.name()) {
            case "source", "evidence", "visitors", "reference" -> "declared.help." + column.name();
            case "scenario", "remark" -> "declared.help.names";
            default -> column.need() == Column.Need.OPTIONAL ? "declared.optional" : "";
        };
    }
}
