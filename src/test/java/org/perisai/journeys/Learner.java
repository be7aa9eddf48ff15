package org.perisai.journeys;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.perisai.shared.Language;

/** Somebody with an account who learns without a browser, where a test only needs what comes of it. */
public final class Learner {
    /** The password of everybody here. */
    public static final String PASSWORD = "mangosteen and 7 rivers";
    private static final Pattern QUESTION = Pattern.compile("name=\"q\"[^>]* value=\"([^\"]+)\"");
    private static final Pattern CERTIFICATE = Pattern.compile("/certificates/([2-9A-Z]{16})");

    private final Site site;
    private final Language language;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();

    private Learner(Site site, Language language) {
        this.site = site;
        this.language = language;
    }

    /** Makes an account; the phone's owner is signed in. */
    public static Learner signUp(Site site, Language language, String name, String country) {
        Learner learner = new Learner(site, language);
        byte[] once = new byte[32];
        new Random().nextBytes(once);
        lead(learner.post("sign-up", "once", HexFormat.of().formatHex(once), "name", name, "latin", "",
                "contact", address(), "country", country, "password", PASSWORD, "age", "adult"));
        return learner;
    }

    /** Signs in with an account that is there. */
    public static Learner signIn(Site site, Language language, String login, String password) {
        Learner learner = new Learner(site, language);
        lead(learner.post("sign-in", "login", login, "password", password));
        return learner;
    }

    /** Somebody without an account. */
    public static Learner stranger(Site site, Language language) {
        return new Learner(site, language);
    }

    /** An address that nobody has. */
    static String address() {
        return "learner-" + UUID.randomUUID() + "@mail.example";
    }

    /** Name and value of the cookies, for a browser. */
    public List<java.net.HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** Marks every module as done. */
    public Learner learn() {
        return learn(Words.COURSE, Words.modules());
    }

    /** Marks modules of a course as done. */
    Learner learn(String course, List<String> modules) {
        modules.forEach(module -> go("courses/" + course + "/" + module, "done", "*"));
        return this;
    }

    /** Starts the course. */
    Learner enrol() {
        lead(post("courses/" + Words.COURSE));
        return this;
    }

    /** Opens the test; its address below the language. */
    public String startTest() {
        return startTest(Words.COURSE);
    }

    /** Opens the questions before or after the course; their address below the language. */
    String startPretest() {
        return go("courses/" + Words.COURSE + "/pretest");
    }

    /** Opens the test of a course; its address below the language. */
    String startTest(String course) {
        return go("courses/" + course + "/test");
    }

    /** Answers one question of a test, and leads to the page where it is handed in. */
    Learner answer(String test, String question, String... values) {
        List<String> fields = new ArrayList<>(List.of("q", question, "next", "review"));
        List.of(values).forEach(value -> fields.addAll(List.of("a", value)));
        go(test, fields.toArray(String[]::new));
        return this;
    }

    /** Answers all questions of a test rightly. */
    public void answer(String test) {
        answer(test, 10);
    }

    /** Answers the first questions of a test rightly. */
    void answer(String test, int questions) {
        for (int i = 1; i <= questions; i++) {
            String question = first(QUESTION, get(test + "?n=" + i).body());
            answer(test, question, Words.right(question, language).toArray(String[]::new));
        }
    }

    /** Hands in what was asked before or after the course. */
    void handInPretest(String test) {
        lead(post(test, "go", "hand-in"));
    }

    /** Hands a test in; the number of the certificate. */
    public String handIn(String test) {
        go(test, "go", "hand-in");
        return first(CERTIFICATE, get(test + "/result").body());
    }

    /** From nothing to the certificate; its number. */
    public String pass() {
        learn();
        String test = startTest();
        answer(test);
        return handIn(test);
    }

    /** Reads a page. */
    public HttpResponse<String> get(String rest) {
        return send(request(rest).build());
    }

    /** Takes a file as it is. */
    byte[] bytes(String rest) {
        HttpResponse<byte[]> response = send(request(rest).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(rest + " answered " + response.statusCode());
        }
        return response.body();
    }

    /** Sends a form; fields are names and values in turn. */
    public HttpResponse<String> post(String rest, String... fields) {
        return post(request(rest), fields);
    }

    /** Sends a form that leads to another page; its address below the language. */
    String go(String rest, String... fields) {
        return below(post(rest, fields));
    }

    private String below(HttpResponse<String> response) {
        return lead(response).substring(language.tag().length() + 2);
    }

    /** Sends a form with a file in its field {@code file}; the address below the language where that leads. */
    String upload(String rest, String name, byte[] file, String... fields) {
        String end = "--" + UUID.randomUUID();
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            head.append(end).append("\r\nContent-Disposition: form-data; name=\"").append(fields[i]).append("\"\r\n\r\n")
                    .append(fields[i + 1]).append("\r\n");
        }
        head.append(end).append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"").append(name)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        return below(send(request(rest).header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "multipart/form-data; boundary=" + end.substring(2))
                .POST(HttpRequest.BodyPublishers.concat(HttpRequest.BodyPublishers.ofString(head.toString()),
                        HttpRequest.BodyPublishers.ofByteArray(file),
                        HttpRequest.BodyPublishers.ofString("\r\n" + end + "--\r\n")))
                .build()));
    }

    /** Sends a form as a script of ours does. */
    public HttpResponse<String> script(String rest, String... fields) {
        return post(request(rest).header("X-Fragment", "1"), fields);
    }

    private HttpResponse<String> post(HttpRequest.Builder request, String... fields) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(request.header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))).build());
    }

    private HttpRequest.Builder request(String rest) {
        return HttpRequest.newBuilder(URI.create(site.url("/" + language.tag() + "/" + rest)));
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            throw new IllegalStateException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String lead(HttpResponse<String> response) {
        if (response.statusCode() != 303) {
            throw new IllegalStateException(response.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.headers().firstValue("Location").orElseThrow();
    }

    /** The first group of the first place where a pattern matches; there must be one. */
    static String first(String pattern, String text) {
        return first(Pattern.compile(pattern), text);
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(pattern + " isn't in: " + text);
        }
        return matcher.group(1);
    }
}
