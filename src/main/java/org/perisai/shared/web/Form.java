package org.perisai.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.perisai.shared.DomainException;

/**
 * A plain form: what was typed, kept when the page is drawn again, and what is wrong with it, field
 * by field. It needs no server-side state, so it can't expire.
 */
@Named
@RequestScoped
public class Form {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private String message = "";
    private Here here;
    private T t;

    /** For CDI. */
    protected Form() { }

    @Inject
    Form(Here here, T t) {
        this.here = here;
        this.t = t;
    }

    /** A choice of a list. */
    public record Choice(String value, String label) { }

    /** What a field holds: what was sent, also when it was emptied, else what the page offers, else empty. */
    public String value(String name) {
        List<String> sent = here.fields(name);
        return sent.isEmpty() ? values.getOrDefault(name, "") : sent.get(0);
    }

    /** Fills a field before the reader types. */
    public void offer(String name, String value) {
        values.put(name, value == null ? "" : value);
    }

    /** Says what is wrong with a field. */
    public void refuse(String name, String key, Object... arguments) {
        errors.putIfAbsent(name, arguments.length == 0 ? t.say(key) : t.say(key, arguments[0]));
    }

    /** Says what is wrong with the whole. What isn't the reader's to see or do is nothing that a form could say. */
    public void refuse(DomainException refusal) {
        if (refusal instanceof Forbidden || refusal instanceof NotFound) {
            throw refusal;
        }
        message = t.why(refusal);
    }

    /** The error of a field, empty when there is none. */
    public String error(String name) {
        return errors.getOrDefault(name, "");
    }

    /** The error of the whole, empty when there is none. */
    public String message() {
        return message.isEmpty() && !errors.isEmpty() ? t.say("form.errors", errors.size()) : message;
    }

    /** Whether nothing is wrong so far. */
    public boolean valid() {
        return errors.isEmpty() && message.isEmpty();
    }

    /** A field that must be filled, trimmed, at most so many characters. */
    public String required(String name, int longest) {
        String text = text(name, longest);
        if (text.isEmpty()) {
            refuse(name, "form.required");
        }
        return text;
    }

    /**
     * A field that may be empty, trimmed and in NFC, at most so many characters. A line end is one of them: a browser
     * counts it so, but sends two.
     */
    public String text(String name, int longest) {
        String text = java.text.Normalizer.normalize(here.field(name).strip().replace("\r\n", "\n"),
                java.text.Normalizer.Form.NFC);
        if (text.codePointCount(0, text.length()) > longest) {
            refuse(name, "form.tooLong", longest);
        }
        return text;
    }
}
