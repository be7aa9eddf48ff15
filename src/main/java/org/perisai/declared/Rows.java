package org.perisai.declared;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.perisai.shared.Database;

/**
 * An entry as a row of its table and back. A null stands for what was left empty.
 *
 * @param zone of the country, which minutes are written in; the table has them in UTC
 */
record Rows(Kind kind, ZoneId zone) {
    /** Inserts a revision; its arguments are number, revision, country, demo, officer, instant, parent if any, values. */
    String insert() {
        String names = Stream.concat(kind.around() == null ? Stream.empty() : Stream.of("parent"),
                kind.columns().stream().map(Column::name)).collect(Collectors.joining(", "));
        long places = kind.columns().size() + (kind.around() == null ? 0 : 1);
        return "insert into " + kind.table() + " (live, number, revision, country, demo, made_by, made_at, " + names
                + ") values (true, ?, ?, ?, ?, ?, ?" + ", ?".repeat((int) places) + ")";
    }

    /** A value for the database. */
    Object argument(Column column, String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        return switch (column.type()) {
            case DAY, PAST_DAY -> LocalDate.parse(value);
            case PAST_MINUTE -> LocalDateTime.parse(value).atZone(zone).toInstant();
            case YEAR -> Integer.valueOf(value);
            case COUNT, POSITIVE -> Long.valueOf(value);
            case DECIMAL, POSITIVE_DECIMAL -> new BigDecimal(value);
            case TEXT, LINES, LINK, CODE, CODES -> value;
        };
    }

    Entry entry(ResultSet row) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (Column column : kind.columns()) {
            values.put(column.name(), value(column, row));
        }
        long by = row.getLong("made_by");
        Long officer = row.wasNull() ? null : by;
        return new Entry(row.getString("number"), kind.around() == null ? "" : row.getString("parent"),
                row.getInt("revision"), values, officer, Database.instant(row, "made_at"));
    }

    private String value(Column column, ResultSet row) throws SQLException {
        if (row.getObject(column.name()) == null) {
            return "";
        }
        return switch (column.type()) {
            case DAY, PAST_DAY -> row.getObject(column.name(), LocalDate.class).toString();
            case PAST_MINUTE -> LocalDateTime.ofInstant(Database.instant(row, column.name()), zone)
                    .truncatedTo(ChronoUnit.MINUTES).toString();
            case DECIMAL, POSITIVE_DECIMAL -> Check.plain(row.getBigDecimal(column.name()));
            default -> row.getString(column.name());
        };
    }
}
