package org.perisai.reviewing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.perisai.content.ChangedBlock;
import org.perisai.content.ChangedFile;
import org.perisai.content.Difference;
import org.perisai.shared.web.Html;
import org.perisai.shared.web.T;

/** Differences as pages show them: words that were added and removed are marked, and what is the same is folded away. */
@Named
@RequestScoped
public class Marked {
    /** Keys of the names of fields, as the form of the card has them. */
    private static final Map<String, String> FIELDS = Map.ofEntries(Map.entry("title", "card.title"),
            Map.entry("summary", "card.summary"), Map.entry("audience", "card.audience"), Map.entry("lang", "card.lang"),
            Map.entry("version", "card.version"), Map.entry("level", "card.level"), Map.entry("area", "card.area"),
            Map.entry("minutes", "card.minutes"), Map.entry("pass", "card.pass"), Map.entry("attempts", "card.attempts"),
            Map.entry("valid-months", "card.validMonths"), Map.entry("review-by", "card.reviewBy"),
            Map.entry("licence", "card.licence"), Map.entry("contact", "card.contact"), Map.entry("outcomes", "card.outcomes"),
            Map.entry("draw", "card.draw"), Map.entry("tags", "card.tags"), Map.entry("prerequisites", "card.before"),
            Map.entry("keywords", "review.field.keywords"), Map.entry("id", "review.field.id"),
            Map.entry("state", "review.field.state"), Map.entry("by", "review.field.by"),
            Map.entry("checked-by", "review.field.checkedBy"), Map.entry("machine", "review.field.machine"));

    private T t;

    /** Blocks that follow each other and are all the same, or are all something else. */
    public record Stretch(boolean same, List<ChangedBlock> blocks) { }

    /** For CDI. */
    protected Marked() { }

    @Inject
    Marked(T t) {
        this.t = t;
    }

    /** Name of a field; one that nobody knows is called as it is written. */
    public String field(String name) {
        return FIELDS.containsKey(name) ? t.say(FIELDS.get(name)) : name;
    }

    /** Words with what was added and removed marked, as finished HTML. */
    public String words(List<Difference.Run> runs) {
        StringBuilder marked = new StringBuilder();
        for (Difference.Run run : runs) {
            String text = Html.escaped(run.text());
            marked.append(switch (run.change()) {
                case SAME -> text;
                case REMOVED -> "<del>" + text + "</del>";
                case ADDED -> "<ins>" + text + "</ins>";
            });
        }
        return marked.toString();
    }

    /** The blocks of a file in stretches. */
    public List<Stretch> stretches(ChangedFile file) {
        List<Stretch> stretches = new ArrayList<>();
        List<ChangedBlock> open = new ArrayList<>();
        for (ChangedBlock block : file.blocks()) {
            if (!open.isEmpty() && same(open.get(0)) != same(block)) {
                stretches.add(new Stretch(same(open.get(0)), List.copyOf(open)));
                open.clear();
            }
            open.add(block);
        }
        if (!open.isEmpty()) {
            stretches.add(new Stretch(same(open.get(0)), List.copyOf(open)));
        }
        return stretches;
    }

    private static boolean same(ChangedBlock block) {
        return block.fate() == ChangedBlock.Fate.SAME;
    }
}
