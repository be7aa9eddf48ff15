package org.perisai.translating;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.VersionFiles;
import org.perisai.catalog.VersionRow;
import org.perisai.content.Bitext;
import org.perisai.content.CourseFiles;
import org.perisai.content.Segment;
import org.perisai.content.Terms;
import org.perisai.shared.Installation;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.NotFound;

/** The published files that translators work from: sources, translations, and what sources said before. */
@ApplicationScoped
@Transactional
@Permitted(to = {Permitted.INSTRUCTOR, Permitted.REVIEWER, Permitted.TRANSLATOR, Permitted.ADMINISTRATOR})
class Library {
    private static final String CARD = "course.md";
    /** How far back a text is looked for that a translation was made from. */
    private static final int MOST_VERSIONS = 100;

    private final Cache<String, Map<String, List<Segment>>> earlier = Caffeine.newBuilder().maximumSize(60).build();
    private Catalog catalog;
    private VersionFiles versions;
    private Installation installation;

    /** For CDI. */
    protected Library() { }

    @Inject
    Library(Catalog catalog, VersionFiles versions, Installation installation) {
        this.catalog = catalog;
        this.versions = versions;
        this.installation = installation;
    }

    /** The published source of a course. @param files text by file name */
    record Source(String course, long version, String lang, TreeMap<String, String> files) {
        /** What a file is known by whatever number it gets: the id of its module, else its name. */
        String key(String file) {
            String text = files.get(file);
            return CourseFiles.module(file, text.getBytes(StandardCharsets.UTF_8)).orElse(file.replace(".md", ""));
        }

        /** Name of the file that is known by this, or has this name. */
        String name(String file) {
            return files.containsKey(file) ? file : files.keySet().stream().filter(name -> key(name).equals(file)).findFirst()
                    .orElseThrow(NotFound::new);
        }

        /** A file's text. */
        String text(String file) {
            return Optional.ofNullable(files.get(file)).orElseThrow(NotFound::new);
        }
    }

    /** The published source. @throws NotFound when there is no such course */
    Source source(String course) {
        long version = Optional.ofNullable(catalog.published().get(course)).orElseThrow(NotFound::new);
        TreeMap<String, String> files = texts(version, "courses/" + course + "/");
        String lang = Bitext.field(files.getOrDefault(CARD, ""), "lang");
        return new Source(course, version, lang, files);
    }

    /** The published translations of a version's files, by name. */
    TreeMap<String, String> translations(Source source, String lang) {
        return texts(source.version(), "translations/" + lang + "/" + source.course() + "/");
    }

    private TreeMap<String, String> texts(long version, String folder) {
        TreeMap<String, String> texts = new TreeMap<>();
        for (String path : versions.hashes(version).tailMap(folder).keySet()) {
            if (!path.startsWith(folder)) {
                break;
            }
            if (path.endsWith(".md")) {
                texts.put(path.substring(folder.length()), versions.find(version, path)
                        .map(body -> new String(body, StandardCharsets.UTF_8)).orElseThrow());
            }
        }
        return texts;
    }

    /** What some blocks of a file said when they were translated, by the hashes that are stamped for them. */
    Map<String, List<Segment>> earlier(Source source, String file, Collection<String> hashes) {
        Map<String, List<Segment>> found = new HashMap<>();
        Set<String> wanted = new HashSet<>(hashes);
        Set<String> seen = new HashSet<>();
        String path = "courses/" + source.course() + "/" + file;
        List<VersionRow> history = wanted.isEmpty() ? List.of()
                : versions.history(source.course(), Integer.MAX_VALUE, MOST_VERSIONS);
        for (VersionRow version : history) {
            String content = versions.hashes(version.id()).get(path);
            if (content != null && seen.add(content) && !wanted.isEmpty()) {
                Map<String, List<Segment>> texts = earlier.get(content, hash -> Bitext.segments(source.course(), file,
                        new String(versions.content(hash).orElseThrow(), StandardCharsets.UTF_8)));
                wanted.removeIf(hash -> texts.containsKey(hash) && found.putIfAbsent(hash, texts.get(hash)) == null);
            }
        }
        return found;
    }

    /** The agreed terms of this installation. */
    Terms terms() {
        return Terms.read(installation.content());
    }
}
