package org.perisai.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.perisai.shared.Language;

/** A small phone with one page open; it notes every request and everything that goes wrong in the page. */
final class Phone implements AutoCloseable {
    static final int WIDTH = 360;
    static final int HEIGHT = 740;

    private final Site site;
    private final BrowserContext context;
    private final Page page;
    private final List<Request> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Phone(Site site, BrowserContext context) {
        this.site = site;
        this.context = context;
        context.setDefaultTimeout(30_000);
        context.onRequest(requests::add);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("ERR_INTERNET_DISCONNECTED")
                    && !message.text().matches(".*status of (401|404|413) .*")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    static Phone withScript(Site site, Browser browser, String acceptLanguage) {
        return new Phone(site, browser.newContext(options(acceptLanguage)));
    }

    static Phone withoutScript(Site site, Browser browser, String acceptLanguage) {
        return new Phone(site, browser.newContext(options(acceptLanguage).setJavaScriptEnabled(false)));
    }

    static Phone dark(Site site, Browser browser, String acceptLanguage, int width) {
        return new Phone(site, browser.newContext(options(acceptLanguage).setColorScheme(ColorScheme.DARK)
                .setViewportSize(width, HEIGHT)));
    }

    static Phone light(Site site, Browser browser, String acceptLanguage, int width) {
        return new Phone(site, browser.newContext(options(acceptLanguage).setColorScheme(ColorScheme.LIGHT)
                .setViewportSize(width, HEIGHT)));
    }

    private static Browser.NewContextOptions options(String acceptLanguage) {
        return new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT)
                .setExtraHTTPHeaders(Map.of("Accept-Language", acceptLanguage));
    }

    /** Is from now on the phone of somebody who has signed in; of a stranger where they haven't. */
    Phone of(Learner person) {
        context.clearCookies();
        context.addCookies(person.cookies().stream().map(each -> new Cookie(each.getName(), each.getValue())
                .setUrl(site.url("/"))).toList());
        return this;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Phone open(String path) {
        page.navigate(url(path));
        return this;
    }

    /** The whole address of a path. */
    String url(String path) {
        return site.url(path);
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** The address without the site. */
    String path() {
        return page.url().substring(site.url("").length());
    }

    /** Requests so far. */
    List<Request> requests() {
        return requests;
    }

    /** Bytes that came over the wire for these requests, compressed as they were, heads not counted. */
    static long bytes(List<Request> requests) {
        return requests.stream().mapToLong(request -> request.sizes().responseBodySize).sum();
    }

    /** A text of the interface. */
    static String text(Language language, String key, Object... arguments) {
        return Words.TEXTS.say(language, key, arguments);
    }

    @Override
    public void close() {
        context.close();
        assertEquals(List.of(), complaints, "errors in the browser's console");
    }
}
