package org.perisai.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Starts the database out of target/perisai.jar, in a folder below target. */
class EmbeddedDatabaseIT {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private Path folder;
    private DataFolder data;
    private EmbeddedDatabase database;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createTempDirectory(TARGET, "database-it");
    }

    @AfterEach
    void close() throws IOException {
        if (database != null) {
            database.close();
        }
        if (data != null) {
            data.close();
        }
        Bundle.deleteTree(folder);
    }

    @Test
    void aKilledDatabaseComesBackWithEveryRow() throws Exception {
        DatabaseAddress address = startHere();
        run(address, "create table t (id int primary key)");
        run(address, "insert into t values (1)");
        long pid = pid();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        awaitAnotherThan(pid);
        assertEquals("1", first(address, "select count(*) from t"));
    }

    @Test
    void aDatabaseThatCannotComeBackAtOnceComesBackLater() throws Exception {
        DatabaseAddress address = startHere();
        run(address, "create table t (id int primary key)");
        Path inTheWay = folder.resolve("database.init.sql");
        Files.delete(inTheWay);
        Files.createDirectories(inTheWay.resolve("something"));
        long pid = pid();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        await(() -> Files.readString(folder.resolve("log/perisai.log")).contains("didn't come back"));
        Bundle.deleteTree(inTheWay);
        awaitAnotherThan(pid);
        assertEquals("0", first(address, "select count(*) from t"));
    }

    @Test
    void whatAKilledLauncherLeftIsFoundAndGoesOn() throws Exception {
        Process launcher = new ProcessBuilder(ServerCommand.java(), "-cp", System.getProperty("java.class.path"),
                Holder.class.getName(), folder.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader output = launcher.inputReader(StandardCharsets.UTF_8)) {
            String line = output.readLine();
            while (line != null && !line.startsWith("rows ")) {
                line = output.readLine();
            }
            assertEquals("rows 3", line);
        }
        launcher.destroyForcibly().waitFor();
        ProcessHandle orphan = ProcessHandle.of(pid()).orElseThrow();
        assertTrue(orphan.isAlive());
        DatabaseAddress address = startHere();
        assertFalse(orphan.isAlive());
        assertEquals("3", first(address, "select count(*) from t"));
    }

    @Test
    void itIsAsStrictAsMySqlAndStrangersAreKeptOut() throws Exception {
        DatabaseAddress address = startHere();
        assertTrue(first(address, "select @@sql_mode").contains("ONLY_FULL_GROUP_BY"));
        assertEquals("utf8mb4_bin", first(address, "select @@collation_database"));
        assertEquals("1", first(address, "select @@innodb_flush_log_at_trx_commit"));
        assertEquals("127.0.0.1", first(address, "select @@bind_address"));
        for (String user : new String[] {"root", "", "perisai"}) {
            assertFalse(connects(new DatabaseAddress(address.url(), user, "")), user);
        }
    }

    private DatabaseAddress startHere() throws Exception {
        data = DataFolder.open(folder);
        database = embedded(data);
        database.start();
        return database.address();
    }

    private static EmbeddedDatabase embedded(DataFolder data) throws IOException {
        Path program = new Bundle(TARGET.resolve("perisai.jar")).unpackBelow(TARGET.resolve("database-it-runtime"));
        return new EmbeddedDatabase(program.resolve("database"), data, new EventLog(data.resolve("log/perisai.log"), 1 << 20));
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readString(folder.resolve("database.pid")).strip());
    }

    private void awaitAnotherThan(long pid) throws Exception {
        await(() -> pid() != pid && connects(database.address()));
    }

    private static void await(Callable<Boolean> wanted) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!wanted.call()) {
            assertTrue(Instant.now().isBefore(end), "It didn't come back");
            Thread.sleep(50);
        }
    }

    private static boolean connects(DatabaseAddress address) {
        try {
            return first(address, "select 1").equals("1");
        } catch (SQLException e) {
            return false;
        }
    }

    private static void run(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String first(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** A process to kill: starts a database, writes three rows and waits. */
    static final class Holder {
        private Holder() {
        }

        public static void main(String[] args) throws Exception {
            EmbeddedDatabase database = embedded(DataFolder.open(Path.of(args[0])));
            database.start();
            run(database.address(), "create table t (id int primary key)");
            for (int i = 0; i < 3; i++) {
                run(database.address(), "insert into t values (" + i + ")");
            }
            System.out.println("rows " + first(database.address(), "select count(*) from t"));
            Thread.sleep(Duration.ofMinutes(5).toMillis());
        }
    }
}
