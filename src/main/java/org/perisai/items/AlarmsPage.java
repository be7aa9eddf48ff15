package org.perisai.items;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionBlock;
import org.perisai.catalog.Quiz;
import org.perisai.shared.Language;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.NotFound;

/** Questions whose translation into one language a translator should look at. */
@Named
@RequestScoped
public class AlarmsPage {
    private ItemAlarms alarms;
    private Catalog catalog;
    private Quiz quiz;
    private Here here;
    private Language language;
    private List<Row> rows;

    /** For CDI. */
    protected AlarmsPage() { }

    @Inject
    AlarmsPage(ItemAlarms alarms, Catalog catalog, Quiz quiz, Here here) {
        this.alarms = alarms;
        this.catalog = catalog;
        this.quiz = quiz;
        this.here = here;
    }

    /** @param title of the question in the language that is looked at */
    public record Row(ItemAlarms.Alarm alarm, String title, String courseTitle, String courseLang) { }

    @PostConstruct
    void find() {
        language = Language.of(here.part("language")).orElseThrow(NotFound::new);
        rows = alarms.of(language).stream().map(this::row).toList();
    }

    private Row row(ItemAlarms.Alarm alarm) {
        String title = catalog.find(alarm.course(), language).map(Edition::exam)
                .flatMap(exam -> exam.question(alarm.question())).map(EditionBlock::text)
                .map(text -> quiz.plain(text.title())).orElse(alarm.question());
        Edition own = catalog.find(alarm.course(), here.language()).orElse(null);
        return new Row(alarm, title, own == null ? alarm.course() : own.title(), own == null ? "" : own.cardLang());
    }

    /** The language that is looked at. */
    public Language language() {
        return language;
    }

    /** The questions, the largest differences first. */
    public List<Row> rows() {
        return rows;
    }
}
