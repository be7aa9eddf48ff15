package org.perisai.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the application, and its database unless the environment names one, and stays until it is told to end. */
@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = Launcher.Version.class,
        description = "Start Perisai (what happens without a command, too).")
final class ServeCommand implements Callable<Integer> {
    private static final long LOG_LIMIT = 10L << 20;
    private static final int MOST_PORT = 65_535;

    @Option(names = "--port", defaultValue = "8080", description = "Port to answer on (${DEFAULT-VALUE}).")
    int port;

    @Option(names = "--bind", defaultValue = "127.0.0.1",
            description = "Address to listen on (${DEFAULT-VALUE}); 0.0.0.0 for all.")
    String bind;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "perisai-data",
            description = "Folder for database, logs and unpacked files (./${DEFAULT-VALUE}).")
    Path folder;

    @Option(names = "--demo", description = "Fill an empty database with made-up people and results.")
    boolean demo;

    @Option(names = "--content", paramLabel = "DIR",
            description = "Folder with courses/ and translations/ to publish instead of those inside; texts of pages that it lacks are"
                    + " taken from inside.")
    Path content;

    @Option(names = "--site", paramLabel = "URL", defaultValue = "${env:SITE_URL:-}",
            description = "Address that readers reach it at, such as https://learn.example: links in mail and on"
                    + " certificates lead there. Also from SITE_URL.")
    String site;

    @Option(names = "--proxy", defaultValue = "${env:BEHIND_PROXY:-false}",
            description = "Behind a proxy of yours: believe its X-Forwarded-For. Also from BEHIND_PROXY=true.")
    boolean proxy;

    private volatile boolean ending;

    @Override
    public Integer call() throws Exception {
        ServeOptions options = new ServeOptions(bind, requirePort(), demo, content, tidySite(), proxy);
        if (content != null && !(Files.isDirectory(content.resolve("courses")) && Files.isReadable(content.resolve("courses")))) {
            throw new LaunchException("The folder " + content + " given with --content has no courses/ in it that can be read.");
        }
        DataFolder data = DataFolder.open(folder);
        EventLog log = new EventLog(data.resolve("log/perisai.log"), LOG_LIMIT);
        Bundle bundle = new Bundle(ownJar());
        Path program = bundle.unpackBelow(data.resolve("runtime"));
        Server server = new Server(program, data, log);
        server.endOrphan();
        requireFreePort();
        DatabaseAddress given = DatabaseAddress.from(System.getenv());
        EmbeddedDatabase database = given == null ? new EmbeddedDatabase(program.resolve("database"), data, log) : null;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, database), "end"));
        ClassArchive archive = new ClassArchive(program);
        boolean archiveWanted = archive.isWanted();
        run(options, server, database, given, archive);
        bundle.deleteOthersBelow(data.resolve("runtime"));
        if (archiveWanted) {
            archive.makeLater(server.child().process().toHandle());
        }
        int code = server.await();
        if (ending) {
            return 0;
        }
        throw new LaunchException("The server ended by itself (code " + code + "). " + server.reason());
    }

    private static void run(ServeOptions options, Server server, EmbeddedDatabase database, DatabaseAddress given,
            ClassArchive archive) throws IOException, InterruptedException {
        System.out.println("Starting the server");
        server.start(options, given == null ? database.address() : given, archive);
        if (database != null) {
            database.start();
        }
        server.deploy();
        server.awaitReady(options.address());
        System.out.println("Perisai is ready at " + options.address());
        server.visit(options.address());
        // From here on the launcher only waits; its collector gives 20 MB back.
        System.gc();
    }

    /** Not 0, which would be any port that is free: nobody would know the address. */
    private int requirePort() {
        if (port < 1 || port > MOST_PORT) {
            throw new LaunchException("The port " + port + " given with --port isn't one of 1 to " + MOST_PORT + ".");
        }
        return port;
    }

    private String tidySite() {
        if (site.isBlank()) {
            return null;
        }
        String tidy = site.strip().replaceAll("/+$", "");
        if (!tidy.matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?")) {
            throw new LaunchException("The address " + site + " given with --site isn't like https://learn.example.");
        }
        return tidy;
    }

    /** Requests first, then the database. */
    private void end(Server server, EmbeddedDatabase database) {
        ending = true;
        server.close();
        if (database != null) {
            database.close();
        }
    }

    private void requireFreePort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(bind), port));
        } catch (IOException e) {
            throw new LaunchException("Can't listen on " + bind + ", port " + port + ": " + e.getMessage()
                    + ". Choose another port with --port.", e);
        }
    }

    private static Path ownJar() throws URISyntaxException {
        Path jar = Path.of(ServeCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (!Files.isRegularFile(jar)) {
            throw new LaunchException("Serving needs perisai.jar: build it with mvn package and run java -jar target/perisai.jar.");
        }
        return jar;
    }
}
