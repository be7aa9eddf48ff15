package org.perisai.content;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A course file whose fields somebody changes. Only what changes is written, at its place: comments, the order, and
 * fields that nobody knows here stay as they are, and a field that gets the value it has changes nothing. (Comments
 * inside a list are lost when that list changes.) Immutable: every change gives another file.
 *
 * <pre>{@code
 * Fields card = Fields.of(bytes).orElseThrow();
 * byte[] changed = card.text("title", "Read a link").list("tags", List.of("DigComp:3.0:4.1")).bytes();
 * }</pre>
 */
public final class Fields {
    private static final Pattern HEADING = Pattern.compile("\\A\\s*# ([^\\n]*)(\\n|\\z)");
    private static final String FENCE = "---\n";

    private final SourceFile file;
    private final FrontMatter front;

    private Fields(SourceFile file, FrontMatter front) {
        this.file = file;
        this.front = front;
    }

    /** The file, or empty when its fields can't be read or one of them is only an alias of another. */
    public static Optional<Fields> of(byte[] content) {
        Findings findings = new Findings();
        SourceFile file = SourceFile.decoded("", content, findings);
        FrontMatter front = file == null ? null : FrontMatter.read(file, findings);
        return front == null || aliased(file.front()) ? Optional.empty() : Optional.of(new Fields(file, front));
    }

    private static boolean aliased(String front) {
        for (Event event : new Yaml().parse(new StringReader(front))) {
            if (event instanceof AliasEvent) {
                return true;
            }
        }
        return false;
    }

    /** The file as text in UTF-8. */
    public byte[] bytes() {
        return file.text().getBytes(StandardCharsets.UTF_8);
    }

    /** A text, empty when it isn't there. */
    public String text(String name) {
        return front.text(name);
    }

    /** A list, empty when it isn't there. */
    public List<String> list(String name) {
        return front.list(name);
    }

    /** Texts by id in their order, empty when they aren't there. */
    public Map<String, String> texts(String name) {
        return front.texts(name);
    }

    /** What stands below the fields, without the first heading. */
    public String body() {
        return HEADING.matcher(file.body()).replaceFirst("").strip();
    }

    /** Sets a text; an empty one takes the field away. */
    public Fields text(String name, String value) {
        if (value.equals(text(name))) {
            return this;
        }
        return value.isEmpty() ? without(front.tuple(name)) : set(name, scalar(value, "%s"));
    }

    /** Sets a list; an empty one stays as {@code []} where the field is. */
    public Fields list(String name, List<String> values) {
        return values.equals(list(name)) ? this : set(name, values.stream().map(value -> scalar(value, "[%s]"))
            .collect(Collectors.joining(", ", "[", "]")));
    }

    /** Sets texts by id: new ids come last, none at all takes the field away. */
    public Fields texts(String name, Map<String, String> wanted) {
        if (wanted.equals(texts(name))) {
            return this;
        }
        if (wanted.isEmpty()) {
            return without(front.tuple(name));
        }
        boolean lines = front.tuple(name) != null && front.tuple(name).getValueNode() instanceof MappingNode mapping
            && mapping.getFlowStyle() == FlowStyle.BLOCK;
        return lines ? inLines(name, wanted) : set(name, wanted.entrySet().stream()
            .map(entry -> entry.getKey() + ": " + scalar(entry.getValue(), "{k: %s}"))
            .collect(Collectors.joining(", ", "{", "}")));
    }

    /** Sets the text below the fields; the first heading stays. */
    public Fields body(String text) {
        Matcher heading = HEADING.matcher(file.body());
        int kept = file.bodyStart() + (heading.find() ? heading.end() : 0);
        return text.strip().equals(body()) ? this
            : with(file.text().substring(0, kept) + (kept > file.bodyStart() ? "\n" : "") + text.strip() + "\n");
    }

    /** Sets the title, in the field and where the first heading says the same. */
    public Fields title(String title) {
        Fields named = text("title", title);
        Matcher heading = HEADING.matcher(named.file.body());
        return !heading.find() || !heading.group(1).equals(text("title")) ? named
            : named.with(named.file.text().substring(0, named.file.bodyStart() + heading.start(1)) + title
                + named.file.body().substring(heading.end(1)));
    }

    private Fields inLines(String name, Map<String, String> wanted) {
        Fields edited = this;
        Map<String, String> more = new LinkedHashMap<>(wanted);
        more.keySet().removeAll(texts(name).keySet());
        for (Map.Entry<String, String> entry : more.entrySet()) {
            edited = edited.added(name, entry.getKey() + ": " + scalar(entry.getValue(), "%s"));
        }
        for (Map.Entry<String, String> entry : texts(name).entrySet()) {
            String now = wanted.get(entry.getKey());
            if (now == null) {
                edited = edited.without(edited.entry(name, entry.getKey()));
            } else if (!now.equals(entry.getValue())) {
                edited = edited.replaced(edited.entry(name, entry.getKey()).getValueNode(), now);
            }
        }
        return edited;
    }

    private Fields replaced(Node there, String value) {
        return replaced(start(there), end(there), scalar(value, "%s"));
    }

    private Fields added(String name, String line) {
        List<NodeTuple> entries = ((MappingNode) front.tuple(name).getValueNode()).getValue();
        int after = lineEnd(end(entries.get(entries.size() - 1).getValueNode()));
        String indent = " ".repeat(entries.get(0).getKeyNode().getStartMark().getColumn());
        return replaced(after, after, indent + line + "\n");
    }

    private NodeTuple entry(String name, String key) {
        return ((MappingNode) front.tuple(name).getValueNode()).getValue().stream()
            .filter(entry -> ((ScalarNode) entry.getKeyNode()).getValue().strip().equals(key)).findFirst().orElseThrow();
    }

    private Fields set(String name, String value) {
        NodeTuple there = front.tuple(name);
        return there == null ? replaced(file.front().length(), file.front().length(), name + ": " + value + "\n")
            : replaced(end(there.getKeyNode()), Math.max(end(there.getKeyNode()) + 1, end(there.getValueNode())),
                ": " + value);
    }

    private Fields without(NodeTuple field) {
        int start = start(field.getKeyNode());
        return replaced(file.front().lastIndexOf('\n', start - 1) + 1, lineEnd(end(field.getValueNode())), "");
    }

    private Fields replaced(int from, int to, String text) {
        return with(file.text().substring(0, FENCE.length() + from) + text
            + file.text().substring(FENCE.length() + to));
    }

    private Fields with(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8))
            .orElseThrow(() -> new IllegalArgumentException("this value can't stand in a field"));
    }

    private int start(Node node) {
        return file.front().offsetByCodePoints(0, node.getStartMark().getIndex());
    }

    /** A block ends, for YAML, where the next field begins; here with the last letter of its last value. */
    private int end(Node node) {
        if (node instanceof CollectionNode<?> block && block.getFlowStyle() == FlowStyle.BLOCK) {
            Object last = block.getValue().get(block.getValue().size() - 1);
            return end(last instanceof NodeTuple entry ? entry.getValueNode() : (Node) last);
        }
        int end = file.front().offsetByCodePoints(0, node.getEndMark().getIndex());
        while (end > start(node) && Character.isWhitespace(file.front().charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int lineEnd(int offset) {
        return file.front().indexOf('\n', offset) + 1;
    }

    /** The value as it may stand in such a place: plain where YAML reads the same, else in quotes. */
    private static String scalar(String value, String place) {
        if (value.indexOf('\n') < 0 && value.equals(read(String.format(place, value)))) {
            return value;
        }
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    private static String read(String written) {
        try {
            Node node = new Yaml().compose(new StringReader("field: " + written + "\n"));
            while (!(node instanceof ScalarNode scalar)) {
                List<?> inside = ((CollectionNode<?>) node).getValue();
                if (inside.size() != 1) {
                    return null;
                }
                node = inside.get(0) instanceof NodeTuple entry ? entry.getValueNode() : (Node) inside.get(0);
            }
            return scalar.isPlain() ? scalar.getValue() : null;
        } catch (YAMLException unreadable) {
            return null;
        }
    }
}
