package org.perisai.shared.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Styles, scripts and icons under addresses that name their content, so that a browser may
 * keep them for a year: {@code /assets/<hash>/site.css}. {@code site.css} is tokens and site in one
 * file, to save a request. A library's files come out of its jar.
 */
@Named
@ApplicationScoped
public class Assets {
    /** A library that its jar holds, wherever that lies; a folder is named after its version. */
    private static final String LIBRARY = "META-INF/resources/webjars/easymde/*/dist/";
    private static final String VERSION = "META-INF/maven/org.webjars.npm/easymde/pom.properties";
    private static final Map<String, List<String>> BUNDLES = Map.of(
            "site.css", List.of("/assets/tokens.css", "/assets/site.css"),
            "staff.css", List.of("/assets/tokens.css", "/assets/site.css", "/assets/admin.css"),
            "easymde.css", List.of(LIBRARY + "easymde.min.css"),
            "easymde.js", List.of(LIBRARY + "easymde.min.js"));
    private static final Map<String, String> TYPES = Map.of("css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8", "svg", "image/svg+xml");

    private final Map<String, Bytes> files = new ConcurrentHashMap<>();
    private ServletContext context;

    /** For CDI. */
    protected Assets() { }

    @Inject
    Assets(ServletContext context) {
        this.context = context;
    }

    @PostConstruct
    void readStyles() {
        BUNDLES.keySet().forEach(this::find);
    }

    /** Address of a file, such as {@code site.css} or {@code img/icons.svg}. */
    public String url(String name) {
        return find(name).map(bytes -> "/assets/" + bytes.hash() + "/" + name)
                .orElseThrow(() -> new IllegalArgumentException("no asset " + name));
    }

    /**
     * The element that loads a script. It is finished HTML, since PrimeFaces would put a nonce, new each
     * time, on a script element of a view.
     */
    public String script(String name) {
        return "<script src=\"" + url(name) + "\" defer></script>";
    }

    /** A sign of the set, as finished HTML. */
    public String icon(String name) {
        return "<svg class=\"i\" aria-hidden=\"true\"><use href=\"" + url("img/icons.svg") + "#" + name + "\"></use></svg>";
    }

    /** The file with this name. */
    Optional<Bytes> find(String name) {
        Bytes known = files.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || name.contains("..")) {
            return Optional.empty();
        }
        Optional<Bytes> read = read(BUNDLES.getOrDefault(name, List.of("/assets/" + name)), type);
        read.ifPresent(bytes -> files.put(name, bytes));
        return read;
    }

    private Optional<Bytes> read(List<String> parts, String type) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (String part : parts) {
            try (InputStream in = part.startsWith("/") ? context.getResourceAsStream(part) : library(part)) {
                if (in == null) {
                    return Optional.empty();
                }
                in.transferTo(whole);
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        }
        return Optional.of(Bytes.of(whole.toByteArray(), type));
    }

    private static InputStream library(String part) throws IOException {
        ClassLoader jars = Assets.class.getClassLoader();
        Properties about = new Properties();
        try (InputStream in = jars.getResourceAsStream(VERSION)) {
            about.load(in);
        }
        return jars.getResourceAsStream(part.replace("*", about.getProperty("version")));
    }
}
