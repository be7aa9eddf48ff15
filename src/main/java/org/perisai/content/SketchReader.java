package org.perisai.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.perisai.content.Unit.Type;
import org.perisai.shared.web.Html;

/** Reads one file to be looked at, not to be published: what is wrong in it is said at its place and stops nothing. */
final class SketchReader {
    private final CourseFolder root;
    private final String course;
    private final Findings findings = new Findings();

    SketchReader(CourseFolder root, String course) {
        this.root = root;
        this.course = course;
    }

    Optional<Sketch> read(String name, String language) {
        Page card = page("courses/" + course + "/course.md", new Findings());
        Page page = page("courses/" + course + "/" + name, findings);
        if (page == null) {
            return Optional.empty();
        }
        page.units().stream().filter(unit -> unit.type() == Type.QUESTION).forEach(new QuestionRules(page, findings)::check);
        String lang = card == null || card.front().text("lang").isEmpty() ? "en" : card.front().text("lang");
        ModuleReader reader = new ModuleReader(withNotes(page), lang, translations(page, name, lang, language));
        Module module = reader.read(page.name().replaceFirst("^\\d{2}-", ""));
        CardText words = card == null ? new CardText(State.FRESH, course, "", "", Map.of()) : Card.source(card);
        return Optional.of(new Sketch(new Course(course, lang, "", facts(card), Map.of(lang, words), List.of(),
            List.of(module), null, null), reader.lines()));
    }

    private List<Translation> translations(Page source, String name, String lang, String language) {
        String path = "translations/" + language + "/" + course + "/" + name;
        Findings own = new Findings();
        Page page = language.equals(lang) || !root.isFile(path) ? null : page(path, own);
        Translation translation = page == null ? null : Translation.of(source, page, course, language, own);
        return translation == null ? List.of()
            : List.of(new PictureRules(root, course, own).translation(translation));
    }

    /** The file; where its fields can't be read, as if it had none. */
    private Page page(String path, Findings found) {
        SourceFile file = root.isFile(path) ? SourceFile.read(root, path, found) : null;
        if (file == null) {
            return null;
        }
        boolean readable = FrontMatter.read(file, found) != null;
        return Page.read(readable ? file : new SourceFile(path, file.text(), "{}", file.bodyStart()), course, found);
    }

    private static Facts facts(Page card) {
        return card != null ? Card.facts(card) : new Facts("", "basic", 0, "", List.of(), List.of(), List.of(), 0, Map.of(),
            0, 0, null, "", "");
    }

    /** Passages and questions with what is wrong in them written above. */
    private Page withNotes(Page page) {
        List<Unit> noted = new ArrayList<>();
        for (int i = 0; i < page.units().size(); i++) {
            Unit unit = page.units().get(i);
            int from = page.line(unit);
            int to = i + 1 < page.units().size() ? page.line(page.units().get(i + 1)) : Integer.MAX_VALUE;
            String notes = findings.sorted().stream().filter(finding -> finding.isError() && finding.line() >= from
                && finding.line() < to).map(SketchReader::note).collect(Collectors.joining());
            boolean shown = unit.type() == Type.TEXT || unit.type() == Type.QUESTION;
            noted.add(!shown || notes.isEmpty() ? unit : new Unit(unit.type(), unit.level(), unit.attributes(),
                unit.source(), notes + unit.html(), unit.caseId(), unit.draft(), unit.offset()));
        }
        return new Page(page.file(), page.front(), noted, page.pictures());
    }

    private static String note(Finding finding) {
        return "<div class=\"note bad\" lang=\"en\"><p><b>" + Html.escaped(finding.code()) + "</b> "
            + Html.escaped(finding.message()) + "</p></div>";
    }
}
