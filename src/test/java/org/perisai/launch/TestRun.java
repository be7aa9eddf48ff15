package org.perisai.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Brings the database that a run of integration tests works on: the one that TEST_DB_URL, TEST_DB_USER and
 * TEST_DB_PASSWORD name, emptied, else a new embedded one below target. It ends with this process. Servers that
 * tests start find it in system properties, and those in other processes by {@link #environment()}.
 */
public final class TestRun implements LauncherSessionListener {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static DatabaseAddress database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String run = System.getProperty("perisai.run");
        if (run != null && database == null) {
            try {
                database = given() != null ? emptied(given()) : embedded(TARGET.resolve("tests-" + run));
                nameThisMachine();
            } catch (IOException | SQLException e) {
                throw new IllegalStateException("No database for the tests", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            System.setProperty("perisai.database", "-Ddb.url=" + database.url().replace("&", "&amp;") + " -Ddb.user=" + database.user()
                    + " -Ddb.password=" + database.password());
            System.out.println("Tests run on " + kind());
        }
    }

    /** A connection to the database of this run. */
    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** What a server needs in its environment to find the database of this run; without one it brings its own. */
    public static void environment(Map<String, String> environment) {
        if (database != null) {
            database.putInto(environment);
        }
    }

    private static DatabaseAddress given() {
        String url = System.getenv("TEST_DB_URL");
        return url == null || url.isBlank() ? null : new DatabaseAddress(url,
                System.getenv("TEST_DB_USER"), System.getenv("TEST_DB_PASSWORD"));
    }

    private static DatabaseAddress emptied(DatabaseAddress address) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = database()")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            statement.execute("set foreign_key_checks = 0");
            for (String table : tables) {
                statement.execute("drop table `" + table + "`");
            }
        }
        return address;
    }

    private static DatabaseAddress embedded(Path folder) throws IOException, InterruptedException {
        if (Files.exists(folder)) {
            Child.endOrphan(folder.resolve("database.pid"), folder.resolve("database").toString(),
                    Duration.ofSeconds(30));
            Bundle.deleteTree(folder);
        }
        Path program = new Bundle(TARGET.resolve("perisai.jar")).unpackBelow(TARGET.resolve("tests-runtime"));
        DataFolder data = DataFolder.open(folder);
        EmbeddedDatabase embedded = new EmbeddedDatabase(program.resolve("database"), data,
                new EventLog(data.resolve("log/perisai.log"), 1 << 20));
        embedded.start();
        Runtime.getRuntime().addShutdownHook(new Thread(embedded::close, "end of the database"));
        return embedded.address();
    }

    /**
     * The server inside which tests run is looked for where this machine's name leads to, which may be the address of any
     * network, a container's too. It listens on the loopback alone, so there its JVM takes names from this file.
     */
    private static void nameThisMachine() throws IOException {
        Files.writeString(TARGET.resolve("hosts"), "127.0.0.1 localhost "
                + Files.readString(Path.of("/proc/sys/kernel/hostname")));
    }

    private static String kind() {
        try (Connection connection = connect()) {
            return connection.getMetaData().getDatabaseProductName() + " "
                    + connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
