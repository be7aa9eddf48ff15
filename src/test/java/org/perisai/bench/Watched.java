package org.perisai.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.perisai.journeys.Site;

/** The two processes of a running site, its database, and how much memory the server takes while something is awaited. */
final class Watched {
    private static final long OFTEN = TimeUnit.MILLISECONDS.toNanos(50);

    private final ProcessHandle server;
    private final ProcessHandle database;
    private long most;

    Watched(Site site) {
        server = Processes.below(site.process(), "ServerMain");
        database = Processes.below(site.process(), "mariadbd");
    }

    /** What an action costs both processes. */
    Cost cost(Runnable action) {
        return Cost.of(1, server, database, action);
    }

    /** With the rights of the application. */
    Connection connect() throws SQLException {
        Map<String, String> environment = Processes.environment(server);
        return DriverManager.getConnection(environment.get("DB_URL"), environment.get("DB_USER"),
                environment.get("DB_PASSWORD"));
    }

    /** Waits until a query finds a row. */
    void await(Connection connection, String found) {
        try (Statement statement = connection.createStatement()) {
            boolean there = false;
            while (!there) {
                LockSupport.parkNanos(OFTEN);
                most = Math.max(most, megabytes());
                try (ResultSet row = statement.executeQuery(found)) {
                    there = row.next();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Megabytes of the server now, shared pages counted as shares. */
    long megabytes() {
        return Processes.megabytes(server);
    }

    /** The most of these that were seen while something was awaited. */
    long most() {
        return most;
    }

    /** The number that a query answers with. */
    static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
