package org.perisai.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.perisai.content.BlockText;
import org.perisai.content.Course;

/**
 * The form in which a version of a course is stored: its structure as JSON, in which each text of a
 * block is only named by the hash of its content, and the texts apart, each once for its hash and
 * language. Ten versions of a module so cost what changed.
 */
final class Archive {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
            .addModule(new com.fasterxml.jackson.databind.module.SimpleModule()
                    .addSerializer(LocalDate.class, new com.fasterxml.jackson.databind.ser.std.ToStringSerializer())
                    .addDeserializer(LocalDate.class, new LocalDates()))
            .build();

    private Archive() { }

    /** A text of a block: the key it is stored under, and its body. */
    record StoredText(String hash, String lang, String body) { }

    /**
     * A course taken apart.
     *
     * @param hash over all its files, as {@link Course} has it
     */
    record Taken(String id, String hash, String structure, List<StoredText> texts) { }

    /** Takes a course apart. */
    static Taken take(Course course) {
        ObjectNode root = JSON.valueToTree(course);
        Map<String, StoredText> texts = new LinkedHashMap<>();
        for (JsonNode block : root.findParents("texts")) {
            if (block.has("kind")) {
                block.get("texts").properties().forEach(entry -> {
                    ObjectNode text = (ObjectNode) entry.getValue();
                    JsonNode state = text.remove("state");
                    StoredText stored = store(entry.getKey(), text);
                    texts.put(stored.lang() + stored.hash(), stored);
                    text.removeAll();
                    text.set("state", state);
                    text.put("hash", stored.hash());
                });
            }
        }
        return new Taken(course.id(), course.hash(), root.toString(), new ArrayList<>(texts.values()));
    }

    private static StoredText store(String lang, ObjectNode text) {
        String body = text.toString();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return new StoredText(HexFormat.of().formatHex(hash), lang, body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A record as JSON, of which {@link #as} makes the same again. */
    static JsonNode node(Object part) {
        return JSON.valueToTree(part);
    }

    /** The structure of a stored version. */
    static JsonNode structure(String stored) {
        try {
            return JSON.readTree(stored);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored version can't be read", e);
        }
    }

    /** A part of a structure as the record it was. */
    static <T> T as(JsonNode node, Class<T> type) {
        return JSON.convertValue(node, type);
    }

    /** The body of a stored text. */
    static BlockText text(String body) {
        try {
            return JSON.readValue(body, BlockText.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored text can't be read", e);
        }
    }

    private static final class LocalDates
            extends com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        LocalDates() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(com.fasterxml.jackson.core.JsonParser parser,
                com.fasterxml.jackson.databind.DeserializationContext context) throws java.io.IOException {
            return LocalDate.parse(parser.getText());
        }
    }
}
