package org.perisai.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Plain SQL for what an entity would only slow down: upserts, batches and lists. Takes part in the
 * transaction of the boundary that calls it. Instants are stored as DATETIME(6) in UTC.
 */
@ApplicationScoped
public class Database {
    private DataSource source;

    /** For CDI. */
    protected Database() { }

    @Inject
    Database(DataSource source) {
        this.source = source;
    }

    /** What one row becomes. */
    @FunctionalInterface
    public interface Row<T> {
        /** Reads the current row. */
        T read(ResultSet row) throws SQLException;
    }

    /** Work that needs the connection itself. */
    @FunctionalInterface
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    /** All rows of a query. The caller limits it. */
    public <T> List<T> list(String sql, Row<T> row, Object... arguments) {
        return run(sql, statement -> {
            fill(statement, arguments);
            try (ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(row.read(result));
                }
                return rows;
            }
        });
    }

    /** The only row of a query, if there is one. */
    public <T> Optional<T> find(String sql, Row<T> row, Object... arguments) {
        return list(sql, row, arguments).stream().findFirst();
    }

    /** Runs a statement; the result is the number of rows it touched. */
    public int update(String sql, Object... arguments) {
        return run(sql, statement -> {
            fill(statement, arguments);
            return statement.executeUpdate();
        });
    }

    /** Runs a statement once a row of arguments, in one round trip. */
    public void batch(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        run(sql, statement -> {
            for (Object[] row : rows) {
                fill(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** An instant out of a DATETIME(6) column; null stays null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static void fill(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i] instanceof Instant instant
                    ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC) : arguments[i];
            statement.setObject(i + 1, argument);
        }
    }

    /** The database refused or is away; rolls the transaction back. */
    public static class DatabaseFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DatabaseFailure(SQLException cause) {
            super(cause);
        }

        /** Whether a unique index refused the row (SQLSTATE 23000). */
        public boolean duplicate() {
            return getCause() instanceof SQLException sql && "23000".equals(sql.getSQLState());
        }
    }
}
