package org.perisai.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.perisai.content.Block;
import org.perisai.content.Glossary;
import org.perisai.content.TermFinder;
import org.perisai.shared.Language;
import org.perisai.shared.web.Html;

/**
 * Draws what terms mean into a module: the first time that a section uses a term, it can be tapped or focused, and a note
 * behind it, which is hidden until then, says what it means in the page's language and in English.
 */
final class Explainer {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>");
    /** What is a heading, leads elsewhere or is shown letter by letter. */
    private static final Set<String> CLOSED = Set.of("a", "code", "pre", "h2", "h3", "h4", "th");

    private final Glossary glossary;
    private final Language language;
    private final Map<String, TermFinder> finders = new HashMap<>();
    private int notes;

    /** @param language the page's */
    Explainer(Glossary glossary, Language language) {
        this.glossary = glossary;
        this.language = language;
    }

    /** The finished HTML of the module's blocks that use a term; questions never do. */
    Map<EditionBlock, String> explain(EditionModule module) {
        Map<EditionBlock, String> explained = new IdentityHashMap<>();
        for (EditionSection section : module.sections()) {
            Set<String> said = new HashSet<>();
            for (EditionBlock block : section.blocks()) {
                int before = notes;
                String html = block.kind() == Block.Kind.TEXT ? explain(block.html(), block.lang(), said) : "";
                if (notes > before) {
                    explained.put(block, html);
                }
            }
        }
        return explained;
    }

    private String explain(String html, String lang, Set<String> said) {
        StringBuilder drawn = new StringBuilder();
        Matcher tag = TAG.matcher(html);
        int from = 0;
        int closed = 0;
        while (tag.find()) {
            text(drawn, html.substring(from, tag.start()), lang, closed > 0 ? null : said);
            drawn.append(tag.group());
            closed += !CLOSED.contains(tag.group(2)) ? 0 : tag.group(1).isEmpty() ? 1 : -1;
            from = tag.end();
        }
        text(drawn, html.substring(from), lang, said);
        return drawn.toString();
    }

    private void text(StringBuilder drawn, String text, String lang, Set<String> said) {
        int from = 0;
        if (said != null && !text.isBlank()) {
            for (TermFinder.Found found : finder(lang).in(text)) {
                Optional<String> note = said.contains(found.english()) ? Optional.empty() : note(found.english());
                if (note.isPresent()) {
                    said.add(found.english());
                    notes++;
                    drawn.append(text, from, found.start()).append("<span class=\"known\" role=\"button\" tabindex=\"0\" ")
                            .append("aria-describedby=\"t_").append(notes).append("\">")
                            .append(text, found.start(), found.end()).append("</span><span class=\"means\" ")
                            .append("role=\"tooltip\" id=\"t_").append(notes).append("\">").append(note.get()).append("</span>");
                    from = found.end();
                }
            }
        }
        drawn.append(text, from, text.length());
    }

    private TermFinder finder(String lang) {
        return finders.computeIfAbsent(lang, any -> new TermFinder(lang, glossary.in(lang)));
    }

    private Optional<String> note(String english) {
        Optional<String> own = glossary.find(english, language.tag()).map(entry -> part(entry, language));
        Optional<String> other = language == Language.EN ? Optional.empty()
                : glossary.find(english, Language.EN.tag()).map(entry -> part(entry, Language.EN));
        return own.map(part -> part + other.orElse(""));
    }

    private static String part(Glossary.Entry entry, Language language) {
        return "<span lang=\"" + language.tag() + "\"><b>" + Html.escaped(entry.word()) + "</b> "
                + Html.escaped(entry.definition()) + "</span>";
    }
}
