package org.perisai.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class LauncherTest {
    private final StringWriter output = new StringWriter();
    private final CommandLine line = Launcher.commandLine().setOut(new PrintWriter(output)).setErr(new PrintWriter(output));

    @Test
    void helpIsShownAndIsNoFailure() {
        assertEquals(0, line.execute("--help"));
        for (String word : new String[] {"--port", "--bind", "--data", "--demo", "--content", "serve", "check", "stamp", "status"}) {
            assertTrue(output.toString().contains(word), word);
        }
    }

    @Test
    void versionIsShown() {
        assertEquals(0, line.execute("--version"));
        assertTrue(output.toString().startsWith("Perisai"), output.toString());
    }

    @Test
    void anUnknownOptionIsRefused() {
        assertEquals(2, line.execute("--prot", "1"));
    }

    @Test
    void withoutOptionsItServesOnThisMachineOnly() {
        ServeCommand serve = line.parseArgs().commandSpec().commandLine().getCommand();
        assertEquals(8080, serve.port);
        assertEquals("127.0.0.1", serve.bind);
        assertEquals(Path.of("perisai-data"), serve.folder);
    }

    @Test
    void serveTakesTheSameOptions() {
        ServeCommand serve = line.parseArgs("serve", "--port", "9000", "--bind", "0.0.0.0", "--demo", "--data", "d", "--content", "c")
                .subcommand().commandSpec().commandLine().getCommand();
        assertEquals(9000, serve.port);
        assertEquals("0.0.0.0", serve.bind);
        assertTrue(serve.demo);
        assertEquals(Path.of("d"), serve.folder);
        assertEquals(Path.of("c"), serve.content);
    }

    @Test
    void theAddressOfTheSiteAndTheProxyAreTakenFromTheCommandLine() {
        ServeCommand serve = line.parseArgs("serve", "--site", "https://learn.example/", "--proxy")
                .subcommand().commandSpec().commandLine().getCommand();
        assertEquals("https://learn.example/", serve.site);
        assertTrue(serve.proxy);
    }

    @Test
    void anAddressOfTheSiteThatIsNoneIsSaidInPlainWords(@TempDir Path data) {
        assertEquals(1, line.execute("serve", "--data", data.toString(), "--site", "javascript:alert(1)"));
        assertTrue(output.toString().contains("isn't like https://learn.example"), output.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"70000", "0", "-1"})
    void aPortThatIsNoneIsSaidInPlainWords(String port, @TempDir Path data) {
        assertEquals(1, line.execute("serve", "--data", data.toString(), "--port", port));
        assertEquals("The port " + port + " given with --port isn't one of 1 to 65535.\n", output.toString());
    }

    @Test
    void aCourseOrLanguageThatIsNotThereIsNotStamped(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("courses/safe-online"));
        Files.createFile(folder.resolve("courses/safe-online/course.md"));
        Files.createDirectories(folder.resolve("translations/km"));
        assertEquals(1, line.execute("stamp", folder.toString(), "--course", "safe-onlin"));
        assertEquals(1, line.execute("stamp", folder.toString(), "--lang", "kmm"));
        assertEquals("There is no course safe-onlin here. There are: safe-online.\n"
                + "There is no language kmm here. There are: km.\n", output.toString());
    }

    @Test
    void aFolderThatIsNoCourseIsAnErrorOfTheCheck(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("courses/Safe_Online"));
        assertEquals(1, line.execute("check", folder.toString()));
        assertTrue(output.toString().contains("courses/Safe_Online:1:1 COURSE-ID "), output.toString());
        assertTrue(output.toString().endsWith("0 courses, 1 errors, 0 warnings\n"), output.toString());
    }

    @Test
    void anAddressForAllIsOpenedOnThisMachine() {
        assertEquals(URI.create("http://127.0.0.1:9000/"), new ServeOptions("0.0.0.0", 9000, false, null, null, false).address());
        assertEquals(URI.create("http://[::1]:9000/"), new ServeOptions("::1", 9000, false, null, null, false).address());
    }

    @Test
    void aFolderWithoutCoursesIsSaidInPlainWords(@TempDir Path empty) {
        assertEquals(1, line.execute("check", empty.toString()));
        assertTrue(output.toString().startsWith("There is no folder courses/ in "), output.toString());
    }
}
