package org.perisai.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one course in all its languages and checks it. Used once, by one thread. */
final class CourseReader {
    static final Pattern MODULE = Pattern.compile("\\d{2}-([a-z0-9][a-z0-9-]*)\\.md");
    static final String NO_CARD = "the course has no card that can be read. Add or correct it.";
    /** Below the address of a course these lead elsewhere. */
    private static final Set<String> ADDRESSES = Set.of("state", "beat", "leave", "test", "changes");
    private static final Set<String> OTHERS = Set.of("course.md", "exam.md", "pretest.md");

    private final CourseFolder root;
    private final String id;
    private final Findings findings = new Findings();
    private final List<Findings> files = new ArrayList<>();
    /** By file name, in its order. */
    private final Map<String, Page> sources = new TreeMap<>();
    private final Map<String, List<Translation>> translations = new HashMap<>();
    /** What the hash of the course is made of, by path. */
    private final Map<String, String> texts = new TreeMap<>();
    private final PictureRules pictures;

    CourseReader(CourseFolder root, String id) {
        this.root = root;
        this.id = id;
        pictures = new PictureRules(root, id, findings);
    }

    Map<String, Page> sources() {
        return sources;
    }

    /** Translations of a source file, by its name. */
    List<Translation> translations(String name) {
        return translations.getOrDefault(name, List.of());
    }

    /** For what is found outside of the files. */
    Findings found() {
        return findings;
    }

    private Findings all() {
        Findings all = new Findings();
        all.addAll(findings);
        files.forEach(all::addAll);
        return all;
    }

    /** Reads the files and pairs them, without the rules of a whole course. */
    CourseReader read(List<String> languages) {
        for (String name : names("courses/" + id)) {
            Page page = page("courses/" + id + "/" + name, new Findings());
            if (page != null) {
                sources.put(name, page);
                pictures.source(page);
            }
        }
        for (String lang : languages) {
            String folder = "translations/" + lang + "/" + id;
            names(folder).forEach(name -> translation(folder + "/" + name, name, lang));
        }
        return this;
    }

    private List<String> names(String folder) {
        List<String> names = new ArrayList<>();
        for (String name : root.names(folder)) {
            if (name.endsWith(".md") && !OTHERS.contains(name) && !MODULE.matcher(name).matches()) {
                findings.error(folder + "/" + name, 1, 1, "FILE-NAME", "a module is named like "
                    + "02-passwords.md; besides there are course.md, exam.md and pretest.md. Rename the file.");
            } else if (name.endsWith(".md")) {
                names.add(name);
            }
        }
        return names;
    }

    private Page page(String path, Findings own) {
        files.add(own);
        SourceFile file = SourceFile.read(root, path, own);
        if (file == null) {
            return null;
        }
        texts.put(file.path(), file.text());
        Page page = Page.read(file, id, own);
        return page != null && page.name().equals("course") ? Card.withFields(page) : page;
    }

    private void translation(String path, String name, String lang) {
        Findings own = new Findings();
        Page page = page(path, own);
        Page source = sources.get(name);
        if (page == null) {
            return;
        }
        if (source == null) {
            own.error(page.file().path(), 1, 1, "TR-NO-SOURCE", "courses/" + id + "/" + name
                + " isn't there or can't be read. Rename or remove the translation.");
            return;
        }
        if (lang.equals("my")) {
            Zawgyi.check(page.file(), own);
        }
        Translation translation = Translation.of(source, page, id, lang, own);
        if (translation != null) {
            translations.computeIfAbsent(name, key -> new ArrayList<>()).add(pictures.translation(translation));
        }
    }

    /** Applies the rules and puts the course together. */
    Checked check(LocalDate today, List<String> courses) {
        Page card = sources.get("course.md");
        if (card == null) {
            findings.error("courses/" + id + "/course.md", 1, 1, "COURSE-MISSING", NO_CARD);
            return new Checked(null, all().sorted());
        }
        Facts facts = Card.facts(card);
        String lang = card.front().text("lang");
        language(card, lang);
        Map<String, Page> modules = modules();
        new CourseRules(card, facts, findings)
            .check(List.copyOf(modules.values()), sources.get("exam.md"), sources.get("pretest.md"), today, courses);
        terms(lang);
        Findings all = all();
        return new Checked(all.hasErrors() ? null : course(lang, facts, modules), all.sorted());
    }

    private void language(Page card, String lang) {
        if (!lang.isEmpty() && !CourseFiles.isLanguage(lang)) {
            card.front().error("lang", "CARD-LANG", "\"" + lang + "\" isn't a language tag such as en or ms-BN.");
        }
        translations.values().forEach(list -> list.stream().filter(one -> one.lang().equals(lang)).forEach(one ->
            one.page().front().error("lang", "TR-LANG", "the course itself is in this language. Remove the file.")));
        if (lang.equals("my")) {
            sources.values().forEach(page -> Zawgyi.check(page.file(), findings));
        }
    }

    /** Modules by id, in the order of their numbers. */
    private Map<String, Page> modules() {
        Map<String, Page> modules = new LinkedHashMap<>();
        for (Map.Entry<String, Page> entry : sources.entrySet()) {
            Matcher name = MODULE.matcher(entry.getKey());
            if (!name.matches()) {
                continue;
            }
            FrontMatter front = entry.getValue().front();
            String module = front.has("id") ? front.text("id") : name.group(1);
            if (!module.matches("[a-z0-9][a-z0-9-]{0,63}")) {
                front.error("id", "MODULE-ID", "\"" + module + "\" isn't an id. Use a-z, 0-9 and hyphens.");
            }
            if (OTHERS.contains(module + ".md") || ADDRESSES.contains(module) || modules.putIfAbsent(module, entry.getValue()) != null) {
                front.error("id", "MODULE-TWICE", "the id \"" + module + "\" is taken. Rename the file.");
            }
        }
        return modules;
    }

    private void terms(String lang) {
        Terms terms = Terms.read(root, findings);
        if (lang.equals("en")) {
            translations.forEach((name, list) ->
                list.forEach(translation -> terms.check(sources.get(name), translation, findings)));
        }
    }

    private Course course(String lang, Facts facts, Map<String, Page> pages) {
        Map<String, CardText> cards = new HashMap<>();
        Page card = sources.get("course.md");
        cards.put(lang, Card.source(card));
        translations("course.md").forEach(one -> cards.put(one.lang(), Card.translated(card, one)));
        List<Module> modules = new ArrayList<>();
        pages.forEach((module, page) -> modules.add(module(module, page, lang)));
        List<Block> description = new ModuleReader(card, lang, translations("course.md")).blocks();
        return new Course(id, lang, hash(), facts, cards, description, modules, special("exam", lang),
            special("pretest", lang));
    }

    private Module special(String name, String lang) {
        Page page = sources.get(name + ".md");
        return page == null ? null : module(name, page, lang);
    }

    private Module module(String module, Page page, String lang) {
        return new ModuleReader(page, lang, translations(page.name() + ".md")).read(module);
    }

    private String hash() {
        StringBuilder all = new StringBuilder();
        texts.putAll(pictures.hashes());
        texts.forEach((path, text) -> all.append(path).append('\0').append(text).append('\0'));
        return Hash.sha256(all.toString());
    }
}
