package org.perisai.items;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.catalog.EditionBlock;
import org.perisai.content.OptionText;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.Html;
import org.perisai.shared.web.NotFound;
import org.perisai.shared.web.T;

/** A question of a final test: what was answered, and how it does in each language. */
@Named
@RequestScoped
public class QuestionPage {
    private Items items;
    private Catalog catalog;
    private Here here;
    private T t;
    private Edition edition;
    private EditionBlock block;
    private Sample sample;
    private List<ItemFigure> figures;

    /** For CDI. */
    protected QuestionPage() { }

    @Inject
    QuestionPage(Items items, Catalog catalog, Here here, T t) {
        this.items = items;
        this.catalog = catalog;
        this.here = here;
        this.t = t;
    }

    @PostConstruct
    void find() {
        String question = here.part("question");
        sample = Sample.named(here.field("sample"));
        edition = catalog.find(here.part("course"), here.language()).filter(each -> each.exam() != null)
                .orElseThrow(NotFound::new);
        figures = items.of(edition.course(), sample, question);
        Edition latest = figures.isEmpty() ? edition : catalog.edition(figures.get(0).versionId(), here.language());
        block = latest.exam().question(question).orElseThrow(NotFound::new);
    }

    /** The published version of the course. */
    public Edition edition() {
        return edition;
    }

    /** The question with the text that the figures are about. */
    public EditionBlock block() {
        return block;
    }

    /** Which attempts the figures are made of, as an address names it. */
    public String sample() {
        return sample.word();
    }

    /** Figures of this text, null before anybody answered. */
    public ItemFigure figure() {
        return figures.isEmpty() ? null : figures.get(0);
    }

    /** Figures of earlier texts or keys, the latest first. */
    public List<ItemFigure> earlier() {
        return figures.size() < 2 ? List.of() : figures.subList(1, figures.size());
    }

    /** Whether the published version asks this question with this text. */
    public boolean current() {
        return figure() == null || figure().versionId() == edition.versionId();
    }

    /** A part of answers as finished HTML. */
    public String label(PartFigure part) {
        if (part.none() || part.others()) {
            return Html.escaped(t.say(part.none() ? "items.part.none" : "items.part.others"));
        }
        return switch (block.question().kind()) {
            case ONE, SEVERAL -> html(block.text().options(), part.name());
            case ORDER -> Arrays.stream(part.name().split(" ")).map(id -> html(block.text().options(), id))
                    .collect(Collectors.joining(" → "));
            case MATCH -> html(block.text().options(), part.name().replaceFirst("=.*", "")) + " = "
                    + html(block.text().matches(), part.name().replaceFirst("[^=]*=", ""));
            case NUMBER, TEXT, CLOZE -> Html.escaped(part.name());
        };
    }

    private static String html(List<OptionText> options, String id) {
        return options.stream().filter(option -> option.id().equals(id)).map(OptionText::html).findFirst()
                .orElse(Html.escaped(id));
    }

    /** Languages with enough learners of an alarm, whose translators should look. */
    public Set<String> alarms() {
        return figure() == null ? Set.of() : figure().languages().stream().filter(LanguageFigure::alarm)
                .map(LanguageFigure::lang).collect(Collectors.toSet());
    }
}
