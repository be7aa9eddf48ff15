package org.perisai.inside;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends requests to the server that the test runs in, as a person's browser would. */
@RequestScoped
public class Browserless {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** A switch to HTTP/2 on a first request that has a body ends now and then in a closed connection. */
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject
    private HttpServletRequest request;

    /** Sends a form as a page of ours does; fields are names and values in turn. */
    public HttpResponse<String> post(String cookie, String path, String... fields) {
        return send(form("same-origin", cookie, path, fields).build());
    }

    /** Sends a form as our script does. */
    public HttpResponse<String> postByScript(String cookie, String path, String... fields) {
        return send(form("same-origin", cookie, path, fields).header("X-Fragment", "1").build());
    }

    /** Sends a form as a page of another site would. */
    public HttpResponse<String> foreignPost(String cookie, String path, String... fields) {
        return send(form("cross-site", cookie, path, fields).build());
    }

    private HttpRequest.Builder form(String site, String cookie, String path, String[] fields) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return build(cookie, path).header("Sec-Fetch-Site", site)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)));
    }

    /** Reads a page. */
    public HttpResponse<String> get(String cookie, String path) {
        return send(build(cookie, path).build());
    }

    /** Does the same thing so many times at once, and waits for all of them. */
    public <T> List<T> atOnce(int times, Callable<T> what) {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(Collections.nCopies(times, what))) {
                results.add(each.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Where this server answers; asked before other threads are started, since they have no request. */
    public Browserless here() {
        String origin = "http://127.0.0.1:" + request.getLocalPort();
        return new Browserless() {
            @Override
            protected String origin() {
                return origin;
            }
        };
    }

    protected String origin() {
        return "http://127.0.0.1:" + request.getLocalPort();
    }

    private HttpRequest.Builder build(String cookie, String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(origin() + path)).timeout(PATIENCE);
        return cookie == null ? builder : builder.header("Cookie", cookie);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
