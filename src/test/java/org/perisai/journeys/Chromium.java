package org.perisai.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A browser, wherever the tests run: one that is installed, else Debian's own where this user may install it, else
 * the one that Playwright fetches.
 */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
            "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable");
    private static final List<String> ELSEWHERE = List.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium", "/snap/bin/chromium");
    private static final List<String> OPTIONS = List.of("--no-sandbox", "--disable-background-networking");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium launch() {
        Optional<Path> installed = installed();
        if (installed.isEmpty() && mayInstall()) {
            System.out.println("No browser here: installing Debian's chromium");
            run("apt-get", "-q", "update");
            run("apt-get", "-q", "install", "-y", "--no-install-recommends", "chromium");
            installed = installed();
        }
        Map<String, String> environment = new HashMap<>(System.getenv());
        installed.ifPresent(any -> environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(OPTIONS);
            installed.ifPresent(options::setExecutablePath);
            return new Chromium(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException e) {
            throw new IllegalStateException("The journeys need a browser. Install Chromium, Chrome or Edge, or set "
                    + "CHROMIUM to the path of one.", e);
        }
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> installed() {
        Stream<String> told = Optional.ofNullable(System.getenv("CHROMIUM")).stream();
        Stream<String> onPath = NAMES.stream().flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> folder + File.separator + name));
        return Stream.of(told, onPath, ELSEWHERE.stream()).flatMap(each -> each).map(Path::of)
                .filter(Files::isExecutable).findFirst();
    }

    private static boolean mayInstall() {
        return System.getProperty("user.name").equals("root") && Files.isExecutable(Path.of("/usr/bin/apt-get"));
    }

    private static void run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            int code = builder.start().waitFor();
            if (code != 0) {
                System.out.println(String.join(" ", command) + " ended with " + code);
            }
        } catch (IOException e) {
            System.out.println(String.join(" ", command) + " can't be run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
