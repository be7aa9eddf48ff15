package org.perisai.content;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;

/**
 * A folder that holds {@code courses/} and {@code translations/}: on the disk, read at every call, or in memory. Keeps
 * nothing, so one instance may serve all threads.
 *
 * <pre>{@code
 * CourseFiles files = new CourseFiles(Path.of("/srv/content"));
 * for (String id : files.courses()) {
 *     files.check(id).findings().forEach(System.out::println);
 * }
 * }</pre>
 */
public final class CourseFiles {
    private static final String ID = "[a-z0-9][a-z0-9-]{0,63}";
    private static final String PICTURES = "img/[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+";

    private final CourseFolder folder;
    private final Clock clock;
    private final Collection<String> others;

    public CourseFiles(Path root) {
        this(root, Clock.systemUTC());
    }

    /** @param clock says today's date, for {@code review-by} */
    public CourseFiles(Path root, Clock clock) {
        this(new CourseFolder.Disk(root), List.of(), clock);
    }

    /**
     * Files that are not on the disk, such as a draft or what somebody uploaded.
     *
     * @param files what each holds, by path: {@code courses/<course>/…}, {@code translations/<language>/<course>/…}, and
     *     {@code translations/terms.tsv} where terms are to be checked
     * @param others ids of courses that exist elsewhere, for prerequisites
     */
    public CourseFiles(Map<String, byte[]> files, Collection<String> others, Clock clock) {
        this(new CourseFolder.Memory(files), List.copyOf(others), clock);
    }

    private CourseFiles(CourseFolder folder, Collection<String> others, Clock clock) {
        this.folder = folder;
        this.others = others;
        this.clock = clock;
    }

    /** Whether this may be the id of a course. */
    public static boolean isCourse(String id) {
        return id.matches(ID);
    }

    /** Ids of the folders that hold a {@code course.md}, sorted. */
    public List<String> courses() {
        return folders("courses", id -> isCourse(id) && folder.isFile("courses/" + id + "/course.md"));
    }

    /** Language tags of the folders in {@code translations/}, sorted. */
    public List<String> languages() {
        return folders("translations", CourseFiles::isLanguage);
    }

    /** Reads and checks a course. Bad content gives findings, never an exception. */
    public Checked check(String courseId) {
        if (!isCourse(courseId)) {
            return new Checked(null, List.of(new Finding("courses", 1, 1, "COURSE-ID", Severity.ERROR, notAnId(courseId))));
        }
        try {
            return check(reader(courseId), courseId);
        } catch (Unreadable e) {
            return new Checked(null, List.of(e.finding()));
        }
    }

    static String notAnId(String courseId) {
        return "\"" + courseId + "\" isn't the id of a course. Use a-z, 0-9 and hyphens.";
    }

    /** What is wrong with folders that no check of a course reaches, since they are none or translate none. */
    public List<Finding> strays() {
        return new Strays(folder).find();
    }

    /** Reads and checks a course, and says what is in its own files, also in those with errors. */
    public Survey survey(String courseId) {
        CourseReader reader = reader(courseId);
        List<Outline> outlines = folder.names("courses/" + courseId).stream().filter(name -> name.endsWith(".md"))
            .map(name -> Outline.of(name, reader.sources().get(name))).toList();
        return new Survey(outlines, check(reader, courseId).findings(), Status.of(reader, courseId, languages()));
    }

    /**
     * One file of a course as far as it can be shown, whatever is wrong with it or with the others; empty where nothing
     * can.
     *
     * @param name of the file, such as {@code 01-start.md}
     * @param language whose translation is taken beside the source
     */
    public Optional<Sketch> sketch(String courseId, String name, String language) {
        return new SketchReader(folder, courseId).read(name, language);
    }

    private Checked check(CourseReader reader, String courseId) {
        for (String lang : folders("translations", name -> folder.isFolder("translations/" + name + "/" + courseId))) {
            if (!isLanguage(lang)) {
                reader.found().error("translations/" + lang, 1, 1, "TR-FOLDER",
                    "the folder's name isn't a language tag such as km or ms-BN. Rename it.");
            }
        }
        TreeSet<String> known = new TreeSet<>(others);
        known.addAll(courses());
        return reader.check(LocalDate.now(clock), List.copyOf(known));
    }

    /**
     * All files of a course in all its languages, its pictures too, by path. Texts are as they are compared and hashed:
     * UTF-8 in NFC, line feeds only, no byte order mark; a text that can't be read stays as it is.
     */
    public SortedMap<String, byte[]> files(String courseId) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        take("courses/" + courseId, files);
        for (String lang : languages()) {
            take("translations/" + lang + "/" + courseId, files);
        }
        return files;
    }

    /**
     * SHA-256 in hex over everything that a check of a course looks at, byte by byte: equal fingerprints mean equal
     * findings of the same checker, but for its {@code review-by}.
     */
    public String fingerprint(String courseId) {
        List<String> folders = new ArrayList<>(List.of("courses/" + courseId));
        folder.names("translations").stream().map(lang -> "translations/" + lang + "/" + courseId).filter(folder::isFolder)
            .forEach(folders::add);
        StringBuilder all = new StringBuilder().append(courses()).append(others).append(folders);
        folders.forEach(each -> fingerprints(each, all));
        folders.forEach(each -> fingerprints(each + "/img", all));
        fingerprint(Terms.FILE, all);
        return Hash.sha256(all.toString());
    }

    private void fingerprints(String from, StringBuilder all) {
        folder.names(from).forEach(name -> fingerprint(from + "/" + name, all));
    }

    private void fingerprint(String path, StringBuilder all) {
        if (folder.isFile(path)) {
            all.append('\n').append(path).append('\0').append(Hash.sha256(folder.bytes(path)));
        }
    }

    private void take(String from, Map<String, byte[]> files) {
        for (String name : folder.names(from)) {
            String path = from + "/" + name;
            if (name.endsWith(".md") && folder.isFile(path)) {
                files.put(path, normalised(folder.bytes(path)));
            }
        }
        for (String name : folder.names(from + "/img")) {
            String path = from + "/img/" + name;
            if (("img/" + name).matches(PICTURES) && folder.isFile(path)) {
                files.put(path, folder.bytes(path));
            }
        }
    }

    /** Most bytes of the file of a course or of a translation at this path. */
    public static int mostBytes(String path) {
        return SourceFile.mostBytes(path);
    }

    /** A text of a course as it is compared and hashed; what isn't UTF-8 stays as it is. */
    public static byte[] normalised(byte[] text) {
        SourceFile file = SourceFile.decoded("", text, new Findings());
        return file == null ? text : file.text().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The id of the module in a file: {@code id:} of its front matter, else its name without the number; empty for a file
     * that is no module or can't be read.
     */
    public static Optional<String> module(String path, byte[] content) {
        Matcher name = CourseReader.MODULE.matcher(path.substring(path.lastIndexOf('/') + 1));
        SourceFile file = name.matches() ? SourceFile.decoded(path, content, new Findings()) : null;
        FrontMatter front = file == null ? null : FrontMatter.read(file, new Findings());
        return front == null ? Optional.empty() : Optional.of(front.has("id") ? front.text("id") : name.group(1));
    }

    /** The files of a course, read and paired. */
    CourseReader reader(String courseId) {
        return new CourseReader(folder, courseId).read(languages());
    }

    /** The files of a course itself, by name, without its translations. */
    Map<String, Page> sources(String courseId) {
        return new CourseReader(folder, courseId).read(List.of()).sources();
    }

    CourseFolder folder() {
        return folder;
    }

    /** The folder on the disk; files in memory have none. */
    Path root() {
        return ((CourseFolder.Disk) folder).root();
    }

    static boolean isLanguage(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag().equals(tag);
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private List<String> folders(String name, Predicate<String> wanted) {
        return folder.names(name).stream().filter(each -> folder.isFolder(name + "/" + each)).filter(wanted).toList();
    }
}
