package org.perisai.content;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The fields before the text. Only the tree of the YAML is read, no object is ever made of it, so tags have no
 * effect and every field knows its line.
 */
final class FrontMatter {
    private static final int LONGEST = 16 * 1024;

    private final SourceFile file;
    private final Findings findings;
    private final Map<String, NodeTuple> fields = new LinkedHashMap<>();

    private FrontMatter(SourceFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** The fields, or null when they can't be read. */
    static FrontMatter read(SourceFile file, Findings findings) {
        FrontMatter front = new FrontMatter(file, findings);
        return front.load() ? front : null;
    }

    private boolean load() {
        if (file.front() == null || file.front().length() > LONGEST) {
            return refuse(1, 1, "FRONT-MISSING",
                "the file must begin with fields between two lines \"---\", at most 16 KB.");
        }
        try {
            Node node = new Yaml(new SafeConstructor(limits())).compose(new StringReader(file.front()));
            if (!(node instanceof MappingNode mapping)) {
                return refuse(1, 1, "FRONT-YAML", "the fields must be written as \"name: value\".");
            }
            return take(mapping);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            return refuse(mark == null ? 1 : mark.getLine() + 2, mark == null ? 1 : mark.getColumn() + 1,
                "FRONT-YAML", "this isn't YAML: " + e.getProblem() + ". Put the value in quotes or correct it.");
        } catch (YAMLException e) {
            return refuse(1, 1, "FRONT-YAML", "this isn't YAML that we take: " + e.getMessage());
        }
    }

    private static LoaderOptions limits() {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(0);
        limits.setNestingDepthLimit(10);
        limits.setCodePointLimit(LONGEST);
        return limits;
    }

    private boolean take(MappingNode mapping) {
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                return refuse(line(tuple.getKeyNode()), 1, "FRONT-YAML", "a field's name must be a word.");
            }
            if (fields.putIfAbsent(key.getValue(), tuple) != null) {
                return refuse(line(key), 1, "FRONT-TWICE", "\"" + key.getValue() + "\" is there twice. Keep one.");
            }
        }
        return true;
    }

    private boolean refuse(int line, int column, String code, String message) {
        findings.error(file.path(), line, column, code, message);
        return false;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 2;
    }

    void error(String name, String code, String message) {
        findings.error(file.path(), line(name), column(name), code, message);
    }

    void warning(String name, String code, String message) {
        findings.warning(file.path(), line(name), column(name), code, message);
    }

    /** Line of a field's value, or of the first line when the field isn't there. */
    int line(String name) {
        return has(name) ? line(value(name)) : 1;
    }

    int column(String name) {
        return has(name) ? value(name).getStartMark().getColumn() + 1 : 1;
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Name and value of a field as they lie in the text, null when it isn't there. */
    NodeTuple tuple(String name) {
        return fields.get(name);
    }

    private Node value(String name) {
        return has(name) ? fields.get(name).getValueNode() : null;
    }

    /** Every field that isn't known is probably a misspelt one. */
    void expect(Set<String> required, Set<String> optional) {
        for (String name : required) {
            if (!has(name)) {
                error(name, "FRONT-LACKS", "\"" + name + ":\" is missing. Add it.");
            }
        }
        for (String name : fields.keySet()) {
            if (!required.contains(name) && !optional.contains(name)) {
                error(name, "FRONT-UNKNOWN", "\"" + name + "\" isn't a field here. Correct or remove it.");
            }
        }
    }

    /** Every field with its value as it is written, in their order. */
    Map<String, String> written() {
        Map<String, String> written = new LinkedHashMap<>();
        fields.keySet().forEach(name -> written.put(name, value(name) instanceof ScalarNode scalar ? scalar.getValue().strip()
            : file.front().substring(offset(value(name).getStartMark()), offset(value(name).getEndMark())).stripIndent().strip()));
        return written;
    }

    /** Marks count code points. */
    private int offset(Mark mark) {
        return file.front().offsetByCodePoints(0, mark.getIndex());
    }

    /** A text, empty when it isn't there. */
    String text(String name) {
        return scalar(name, value(name));
    }

    private String scalar(String name, Node node) {
        if (node == null || node instanceof ScalarNode scalar && scalar.getValue().isBlank()) {
            if (node != null) {
                error(name, "FRONT-TYPE", "\"" + name + "\" is empty. Write its value.");
            }
            return "";
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        error(name, "FRONT-TYPE", "\"" + name + "\" must be one text.");
        return "";
    }

    int number(String name, int least, int most, int otherwise) {
        return has(name) ? whole(name, text(name), least, most, otherwise) : otherwise;
    }

    private int whole(String name, String text, int least, int most, int otherwise) {
        if (text.matches("\\d{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        error(name, "FRONT-TYPE", "\"" + name + "\" must be a whole number from " + least + " to " + most + ".");
        return otherwise;
    }

    List<String> list(String name) {
        List<String> values = new ArrayList<>();
        if (value(name) instanceof SequenceNode sequence) {
            sequence.getValue().forEach(node -> values.add(scalar(name, node)));
        } else if (has(name)) {
            error(name, "FRONT-TYPE", "\"" + name + "\" must be a list such as [one, two].");
        }
        return values;
    }

    Map<String, String> texts(String name) {
        Map<String, String> values = new LinkedHashMap<>();
        if (value(name) instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = scalar(name, tuple.getKeyNode());
                if (values.put(key, scalar(name, tuple.getValueNode())) != null) {
                    error(name, "FRONT-TWICE", "\"" + key + "\" is there twice. Keep one.");
                }
            }
        } else if (has(name)) {
            error(name, "FRONT-TYPE", "\"" + name + "\" must be written as \"id: value\" lines.");
        }
        return values;
    }

    Map<String, Integer> numbers(String name, int least, int most) {
        Map<String, Integer> values = new LinkedHashMap<>();
        texts(name).forEach((key, value) -> values.put(key, whole(name, value, least, most, least)));
        return values;
    }
}
