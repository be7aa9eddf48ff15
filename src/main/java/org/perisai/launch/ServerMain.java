package org.perisai.launch;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/**
 * The main class of the server process. Boots Payara Micro while the database still starts, deploys when
 * the launcher says so on the standard input, and ends when that input ends: a killed launcher leaves no
 * server behind.
 */
public final class ServerMain {
    static final String DEPLOY = "deploy";
    static final int DEPLOYMENT_FAILED = 3;

    private ServerMain() {
    }

    /** Arguments: the instance folder, the application's folder, then options for Payara Micro. */
    @SuppressWarnings("SystemExit")
    public static void main(String[] args) throws Exception {
        System.setProperty("fish.payara.micro.BootJar", new File(System.getProperty("java.class.path")).toURI().toString());
        System.setProperty("fish.payara.micro.UnpackDir", new File(System.getProperty("java.class.path")).getParent());
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Object server = boot(Arrays.copyOfRange(args, 2, args.length));
        if (!DEPLOY.equals(commands.readLine())) {
            System.exit(0);
        }
        Thread watch = new Thread(() -> exitWhenOver(commands), "launcher-watch");
        watch.setDaemon(true);
        watch.start();
        if (!deploy(server, new File(args[1]))) {
            System.exit(DEPLOYMENT_FAILED);
        }
    }

    private static Object boot(String[] options) throws ReflectiveOperationException {
        Class<?> micro = Class.forName("fish.payara.micro.impl.PayaraMicroImpl");
        micro.getMethod("main", String[].class).invoke(null, (Object) options);
        return micro.getMethod("getRuntime").invoke(micro.getMethod("getInstance").invoke(null));
    }

    /** Payara answers true to a failed deployment as well, so it is asked what it runs. */
    private static boolean deploy(Object server, File application) throws ReflectiveOperationException {
        Class<?> runtime = Class.forName("fish.payara.micro.PayaraMicroRuntime");
        runtime.getMethod("deploy", String.class, String.class, File.class).invoke(server, "perisai", "/", application);
        return !((Collection<?>) runtime.getMethod("getDeployedApplicationNames").invoke(server)).isEmpty();
    }

    private static void exitWhenOver(BufferedReader commands) {
        try {
            while (commands.readLine() != null) {
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            System.err.println("The launcher's pipe broke: " + e.getMessage());
        }
        Drain.run();
        Thread force = new Thread(() -> haltAfter(8_000), "launcher-halt");
        force.setDaemon(true);
        force.start();
        System.exit(0);
    }

    private static void haltAfter(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
