package org.perisai.publishing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.perisai.content.Question.Kind;
import org.perisai.shared.Texts;
import org.perisai.shared.web.T;

/** What buttons of the editor put into a text: questions of each kind, a case, a hint, in the language of the course. */
@Named
@RequestScoped
public class Snippets {
    /** Stands in a snippet where the script puts an id that no other question has. */
    private static final String ID = "new-question";

    private Texts texts;
    private T t;

    /** For CDI. */
    protected Snippets() { }

    @Inject
    Snippets(Texts texts, T t) {
        this.texts = texts;
        this.t = t;
    }

    /** What a button says and what it inserts. */
    public record Snippet(String label, String text) { }

    /** A question of each kind, and a case with one. */
    public List<Snippet> questions(String lang) {
        Templates templates = new Templates(texts, lang);
        List<Snippet> snippets = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            snippets.add(new Snippet(t.say("editor.kind." + kind), templates.question(kind, ID)));
        }
        snippets.add(new Snippet(t.say("editor.case"), templates.aCase(ID)));
        return snippets;
    }

    /** A hint. */
    public String hint(String lang) {
        return new Templates(texts, lang).hint();
    }
}
