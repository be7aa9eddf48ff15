package org.perisai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.perisai.shared.Database;
import org.perisai.shared.Permitted;
import org.perisai.shared.web.NotFound;

/** What anybody may have: the open files of signed reports, their catalogue record, and the answer whether a file is one. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
@Permitted(to = Permitted.EVERYONE)
public class OpenData {
    private static final int PAGE = 200;
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private Database database;
    private SigningKeys keys;

    /** For CDI. */
    protected OpenData() { }

    @Inject
    OpenData(Database database, SigningKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** @param bytes size of the file */
    public record Entry(long report, String country, String period, int revision, Instant signedAt, String name,
                        String mediaType, long bytes) { }

    /** A file that this installation has signed. */
    public record Signed(String name, String country, String period, int revision, String signedBy, Instant signedAt,
                         boolean holds) { }

    /** The open files of the last revisions, the newest reports first, of two hundred at most. */
    public List<Entry> files() {
        return database.list("select r.id, r.country, r.period, r.revision, r.signed_at, f.name, f.media_type, "
                + "length(f.body) bytes from report r join report_file f on f.report_id = r.id where f.is_open = true "
                + "and r.demo = false and r.revision = (select max(l.revision) from report l where l.country = r.country "
                + "and l.demo = r.demo and l.period = r.period) order by r.id desc, f.name limit " + PAGE,
                row -> new Entry(row.getLong("id"), row.getString("country"), row.getString("period"),
                        row.getInt("revision"), Database.instant(row, "signed_at"), row.getString("name"),
                        row.getString("media_type"), row.getLong("bytes")));
    }

    /** An open file, of any revision. */
    public ReportFile file(String name) {
        return database.find("select f.name, f.media_type, f.is_open, f.body from report r join report_file f "
                + "on f.report_id = r.id where f.name = ? and f.is_open = true and r.demo = false", Reports::file, name)
                .orElseThrow(NotFound::new);
    }

    /** The signature of an open file, 64 bytes. */
    public byte[] signature(String name) {
        return database.find("select f.signature from report r join report_file f on f.report_id = r.id "
                + "where f.name = ? and f.is_open = true and r.demo = false", row -> row.getBytes(1), name)
                .orElseThrow(NotFound::new);
    }

    /** Whether these bytes are a file that was signed here, and of what. Who asks needs the whole file, so this tells nothing. */
    public Optional<Signed> signed(byte[] body) {
        return database.find("select f.name, f.signature, r.country, r.period, r.revision, r.signed_by, r.signed_at "
                + "from report_file f join report r on r.id = f.report_id where f.hash = ?",
                row -> new Signed(row.getString("name"), row.getString("country"), row.getString("period"),
                        row.getInt("revision"), row.getString("signed_by"), Database.instant(row, "signed_at"),
                        keys.hold(body, row.getBytes("signature"))), ReportFile.hash(body));
    }

    /** The public keys as base64 of their X.509 encoding, the newest first. */
    public List<String> publicKeys() {
        return keys.publicKeys().stream().map(Signature::text).toList();
    }

    /**
     * The catalogue of the open files by DCAT 3 (W3C), as JSON-LD.
     *
     * @param site scheme and host of the addresses in it
     */
    public String catalogue(String site) {
        JsonArrayBuilder datasets = Json.createArrayBuilder();
        List<Entry> files = files();
        files.stream().map(Entry::report).distinct().forEach(report -> {
            List<Entry> its = files.stream().filter(each -> each.report() == report).toList();
            JsonArrayBuilder distributions = Json.createArrayBuilder();
            its.forEach(each -> distributions.add(Json.createObjectBuilder().add("@type", "dcat:Distribution")
                    .add("dcat:downloadURL", Json.createObjectBuilder().add("@id", site + "/en/open-data/file?name="
                            + each.name()))
                    .add("dcat:mediaType", each.mediaType()).add("dcat:byteSize", each.bytes())));
            Entry first = its.get(0);
            datasets.add(Json.createObjectBuilder().add("@type", "dcat:Dataset")
                    .add("dct:title", "Perisai " + first.country() + " " + first.period())
                    .add("dct:spatial", first.country()).add("dct:temporal", first.period())
                    .add("dct:issued", first.signedAt().toString()).add("dcat:version", Integer.toString(first.revision()))
                    .add("dct:license", Json.createObjectBuilder().add("@id", LICENCE))
                    .add("dcat:distribution", distributions));
        });
        return Json.createObjectBuilder().add("@context", Json.createObjectBuilder()
                .add("dcat", "http://www.w3.org/ns/dcat#").add("dct", "http://purl.org/dc/terms/"))
                .add("@type", "dcat:Catalog").add("dct:title", "Perisai").add("dcat:dataset", datasets).build().toString();
    }
}
