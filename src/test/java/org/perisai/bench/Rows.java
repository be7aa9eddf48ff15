package org.perisai.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rows for an empty database, written many at a time and without asking for what they refer to. */
final class Rows {
    private static final int LARGE = 400_000;
    private static final long DAY = 86_400;
    private static final Map<Long, String> DAYS = new HashMap<>();

    private final Connection connection;
    private final Map<String, StringBuilder> waiting = new LinkedHashMap<>();

    Rows(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session foreign_key_checks = 0, unique_checks = 0");
        }
    }

    /** @param table with its columns */
    void add(String table, Object... values) throws SQLException {
        StringBuilder sql = waiting.computeIfAbsent(table, any -> new StringBuilder(LARGE + 1_000));
        sql.append(sql.isEmpty() ? "insert into " + table + " values (" : ",(");
        for (int i = 0; i < values.length; i++) {
            sql.append(i == 0 ? "" : ",");
            if (values[i] instanceof String text) {
                sql.append('\'').append(text).append('\'');
            } else {
                sql.append(values[i]);
            }
        }
        sql.append(')');
        if (sql.length() > LARGE) {
            flush(sql);
        }
    }

    void flush() throws SQLException {
        for (StringBuilder sql : waiting.values()) {
            flush(sql);
        }
    }

    private void flush(StringBuilder sql) throws SQLException {
        if (!sql.isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(sql.toString());
            }
            sql.setLength(0);
        }
    }

    /** Seconds since 1970 as a DATETIME in UTC. */
    static String time(long seconds) {
        long left = seconds % DAY;
        return new StringBuilder(19).append(day(seconds)).append(' ').append(two(left / 3_600)).append(':')
                .append(two(left / 60 % 60)).append(':').append(two(left % 60)).toString();
    }

    static String day(long seconds) {
        return DAYS.computeIfAbsent(seconds / DAY, day -> LocalDate.ofEpochDay(day).toString());
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
