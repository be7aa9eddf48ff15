package org.perisai.reporting;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.perisai.shared.DomainException;
import org.perisai.statistics.Dimension;
import org.perisai.statistics.Observation;
import org.perisai.statistics.Unit;

/** The canonical form of a release: one order of fields and observations, no white space. What is signed is these bytes. */
final class ReleaseJson {
    /** Of an observation; all else is a dimension, and one that isn't known isn't passed over: a part would be read as a whole. */
    private static final Set<String> FIELDS = Set.of("indicator", "value", "n", "status", "declared");

    private ReleaseJson() { }

    static byte[] write(Release release) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.createGenerator(bytes)) {
            json.writeStartObject().write("dataflow", SdmxCsv.STRUCTURE).write("country", release.country())
                    .write("demo", release.demo()).write("period", release.period()).write("revision", release.revision())
                    .write("reason", release.reason()).write("signedBy", release.signedBy())
                    .write("signedAt", release.signedAt() == null ? "" : release.signedAt().toString())
                    .write("k", release.k()).write("algorithm", release.algorithm()).writeStartArray("observations");
            release.observations().forEach(each -> write(json, each));
            json.writeEnd().writeEnd();
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, Observation each) {
        json.writeStartObject().write("indicator", each.indicator());
        each.place().forEach((dimension, code) -> json.write(dimension.name(), code));
        if (each.value() != null) {
            json.write("value", each.value().toPlainString());
        }
        if (each.n() != null) {
            json.write("n", each.n());
        }
        json.write("status", each.status().name());
        if (each.declared()) {
            json.write("declared", true);
        }
        json.writeEnd();
    }

    /** @throws DomainException when the bytes aren't a release */
    static Release read(byte[] bytes) {
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            JsonObject json = reader.readObject();
            String signedAt = json.getString("signedAt");
            return new Release(json.getString("country"), json.getBoolean("demo"), json.getString("period"),
                    json.getInt("revision"), json.getString("reason"), json.getString("signedBy"),
                    signedAt.isEmpty() ? null : Instant.parse(signedAt), json.getInt("k"), json.getString("algorithm"),
                    json.getJsonArray("observations").stream().map(JsonValue::asJsonObject).map(ReleaseJson::observation)
                            .toList());
        } catch (RuntimeException broken) {
            // The parser has no exception of its own for all that others may send, such as a nesting too deep
            throw new DomainException("release.refused.broken");
        }
    }

    private static Observation observation(JsonObject json) {
        Map<Dimension, String> place = new EnumMap<>(Dimension.class);
        json.keySet().stream().filter(field -> !FIELDS.contains(field))
                .forEach(field -> place.put(Dimension.valueOf(field), json.getString(field)));
        Unit.of(json.getString("indicator"));
        return new Observation(json.getString("indicator"), place,
                json.containsKey("value") ? new BigDecimal(json.getString("value")) : null,
                json.containsKey("n") ? json.getJsonNumber("n").longValueExact() : null,
                Observation.Status.valueOf(json.getString("status")), json.getBoolean("declared", false));
    }
}
