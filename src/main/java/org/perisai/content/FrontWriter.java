package org.perisai.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Writes the fields before the text: one a line, lists in brackets, quotes only where YAML needs them. */
final class FrontWriter {

    private FrontWriter() {
    }

    /** @param fields texts, lists of texts, and maps of texts */
    static String write(Map<String, ?> fields) {
        return "---\n" + lines(mapping(fields)) + "---\n";
    }

    private static String lines(Node node) {
        DumperOptions options = new DumperOptions();
        options.setWidth(Integer.MAX_VALUE);
        options.setSplitLines(false);
        options.setAllowUnicode(true);
        java.io.StringWriter out = new java.io.StringWriter();
        new Yaml(options).serialize(node, out);
        return out.toString();
    }

    private static Node mapping(Map<?, ?> fields) {
        List<NodeTuple> tuples = new ArrayList<>();
        fields.forEach((name, value) -> tuples.add(new NodeTuple(scalar(name.toString()), node(value))));
        return new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK);
    }

    private static Node node(Object value) {
        if (value instanceof Map<?, ?> map) {
            return mapping(map);
        }
        if (value instanceof List<?> list) {
            return new SequenceNode(Tag.SEQ, list.stream().map(each -> scalar(each.toString())).toList(), FlowStyle.FLOW);
        }
        return scalar(value.toString());
    }

    /** With the tag that YAML would give it, so that {@code yes} and {@code 12} need no quotes: we read only texts. */
    private static Node scalar(String text) {
        Tag tag = new org.yaml.snakeyaml.resolver.Resolver().resolve(org.yaml.snakeyaml.nodes.NodeId.scalar, text, true);
        return new ScalarNode(tag, text, null, null, ScalarStyle.PLAIN);
    }
}
