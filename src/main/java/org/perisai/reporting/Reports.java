package org.perisai.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.perisai.catalog.Catalog;
import org.perisai.disclosure.Disclosure;
import org.perisai.disclosure.Rounding;
import org.perisai.identity.PersonPrincipal;
import org.perisai.identity.SignedIn;
import org.perisai.shared.Country;
import org.perisai.shared.Database;
import org.perisai.shared.DomainException;
import org.perisai.shared.Permitted;
import org.perisai.shared.Texts;
import org.perisai.shared.web.Forbidden;
import org.perisai.shared.web.NotFound;
import org.perisai.statistics.Observation;
import org.perisai.statistics.Period;
import org.perisai.statistics.Published;

/**
 * The quarterly reports of the officer's own country: the draft, signing it, and what was signed. The country comes from
 * the session, no method takes one. What is signed never changes: its files are kept as bytes.
 */
@ApplicationScoped
@Transactional
@Permitted(to = Permitted.MINISTRY)
public class Reports {
    private static final String WORKER = "reports";
    private static final int LONGEST_REASON = 1000;
    private static final int QUARTERS = 12;

    private Database database;
    private Compilation compilation;
    private SigningKeys keys;
    private Catalog catalog;
    private Texts texts;
    private SignedIn signedIn;
    private Clock clock;

    /** For CDI. */
    protected Reports() { }

    @Inject
    Reports(Database database, Compilation compilation, SigningKeys keys, Catalog catalog, Texts texts, SignedIn signedIn,
            Clock clock) {
        this.database = database;
        this.compilation = compilation;
        this.keys = keys;
        this.catalog = catalog;
        this.texts = texts;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * The figures of a period as they are now, protected also against what was signed of it before.
     *
     * @throws DomainException when there is no such period or it hasn't begun
     */
    public Release draft(String period) {
        compilation.catchUp();
        return release(known(period), Disclosure.INTERNAL, figures(known(period), false).observations(), latest(period));
    }

    private Release release(Period period, Disclosure rule, List<Observation> figures, Optional<Release> before) {
        return new Release(officer().country(), officer().demo(), period.code(), 0, "", "", null, rule.k(),
                Integer.toString(Disclosure.VERSION), compilation.observations(period, rule, figures,
                translations(period, before)));
    }

    /** How far translations are is known as it is now only: a revision says what was signed. */
    private List<Observation> translations(Period period, Optional<Release> before) {
        return before.map(release -> release.observations().stream().filter(each -> each.indicator().startsWith("I24")).toList())
                .orElseGet(() -> isLast(period) ? compilation.translations() : List.of());
    }

    /** @param open whether for anybody, and so stricter */
    private Published figures(Period period, boolean open) {
        return compilation.figures(period, open ? Disclosure.PUBLIC : Disclosure.INTERNAL, published(period.code(), open),
                published(period.before().code(), open));
    }

    /** Whether it is the running quarter or the one before it. */
    private boolean isLast(Period period) {
        return periods().indexOf(period) < 2;
    }

    private Period known(String period) {
        return Period.named(period).filter(each -> periods().contains(each))
                .orElseThrow(() -> new DomainException("report.refused.period"));
    }

    /** The last signed report of a period. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Release> latest(String period) {
        return latest(period, false);
    }

    private Optional<Release> latest(String period, boolean open) {
        return database.find("select f.body from report r join report_file f on f.report_id = r.id "
                + "where r.country = ? and r.demo = ? and r.period = ? and f.is_open = ? "
                + "and f.media_type = 'application/json' order by r.revision desc limit 1", row -> row.getBytes(1),
                officer().country(), officer().demo(), period, open).map(ReleaseJson::read);
    }

    private Published published(String period, boolean open) {
        return latest(period, open).map(release -> Published.of(release.observations(), database.find("select "
                + (open ? "open_counts" : "counts") + " from report where country = ? and demo = ? and period = ? "
                + "and revision = ?", row -> row.getBytes(1), release.country(), release.demo(), period, release.revision())
                .orElseThrow())).orElse(Published.NOTHING);
    }

    /** The signed reports, the newest first: twenty before an id, or the last twenty for 0. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<ReportCard> signed(long before) {
        return database.list("select * from report where country = ? and demo = ? and id < ? order by id desc limit 20",
                Reports::card, officer().country(), officer().demo(), before == 0 ? Long.MAX_VALUE : before);
    }

    /** Names of the files of a signed report. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<String> files(String period, int revision) {
        return database.list("select f.name from report r join report_file f on f.report_id = r.id where r.period = ? "
                + "and r.revision = ? and r.country = ? and r.demo = ? order by f.is_open, f.name", row -> row.getString(1),
                period, revision, officer().country(), officer().demo());
    }

    /** The quarters that can be looked at, the newest first: the running one and those before it, three years at most. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Period> periods() {
        Period now = Period.quarter(YearMonth.from(Instant.now(clock).atZone(country().zone())));
        return Stream.iterate(now, Period::before).limit(QUARTERS).toList();
    }

    /** Whether a period is over in the country's zone. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean ended(Period period) {
        return period.ended(Instant.now(clock), country().zone());
    }

    /** What was signed of a period, or else the figures of the country as a whole as they are now. */
    public Release overall(Period period) {
        return latest(period.code()).orElseGet(() -> release(period, Disclosure.INTERNAL, compilation.whole(period,
                Disclosure.INTERNAL, Published.NOTHING, published(period.before().code(), false)), Optional.empty()));
    }

    /**
     * Freezes the figures of a period that has ended, under the officer's name. Two clicks sign once: the second finds
     * the same figures signed.
     *
     * @param reason why there is another revision; ignored for the first
     * @throws DomainException when the period hasn't ended, the figures are those already signed, or a reason is missing
     */
    public ReportCard sign(String period, String reason) {
        database.update("insert ignore into worker (name) values (?)", WORKER);
        database.find("select 1 from worker where name = ? for update", row -> true, WORKER);
        compilation.catchUp();
        if (!ended(known(period))) {
            throw new DomainException("report.refused.running");
        }
        Optional<Release> before = latest(period);
        Published now = figures(known(period), false);
        Release draft = release(known(period), Disclosure.INTERNAL, now.observations(), before);
        String why = before.isEmpty() ? "" : reason.strip();
        if (before.filter(same -> same.observations().equals(draft.observations())).isPresent()) {
            throw new DomainException("report.refused.same");
        }
        if (before.isPresent() && why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new DomainException("report.refused.reason");
        }
        Instant at = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        int revision = before.map(Release::revision).orElse(0) + 1;
        Published strict = figures(known(period), true);
        Release open = release(known(period), Disclosure.PUBLIC, strict.observations(), before);
        Release rounded = open.with(new Rounded(new Rounding(keys.secret("rounding")), open).observations());
        return keep(draft.signed(revision, why, officer().fullName(), at), now.sealed(),
                rounded.signed(revision, why, officer().fullName(), at), strict.sealed());
    }

    private ReportCard keep(Release release, byte[] counts, Release open, byte[] openCounts) {
        database.update("insert into report (country, demo, period, revision, reason, person_id, signed_by, signed_at, k, "
                + "algorithm, counts, open_counts) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", release.country(),
                release.demo(), release.period(), release.revision(), release.reason(), officer().id(), release.signedBy(),
                release.signedAt(), release.k(), release.algorithm(), counts, openCounts);
        ReportCard card = signed(0).get(0);
        List<ReportFile> files = new ArrayList<>(ReportFiles.internal(release, texts, new Titles(catalog)::of));
        files.addAll(ReportFiles.open(open, texts));
        database.batch("insert into report_file (report_id, name, media_type, is_open, body, hash, signature) "
                + "values (?, ?, ?, ?, ?, ?, ?)", files.stream().map(file -> new Object[] {card.id(), file.name(),
                    file.mediaType(), file.open(), file.body(), file.hash(), keys.sign(file.body())}).toList());
        return card;
    }

    /** A file of a report of the own country; who takes it is logged. */
    public ReportFile take(String name) {
        ReportFile file = database.find("select f.name, f.media_type, f.is_open, f.body from report r join report_file f "
                + "on f.report_id = r.id where f.name = ? and r.country = ? and r.demo = ?", Reports::file, name,
                officer().country(), officer().demo()).orElseThrow(NotFound::new);
        database.update("insert into report_export (exported_at, person_id, country, demo, period, file, k, algorithm, hash) "
                + "select ?, ?, r.country, r.demo, r.period, f.name, if(f.is_open, ?, r.k), r.algorithm, f.hash from report r "
                + "join report_file f on f.report_id = r.id where f.name = ?", Instant.now(clock), officer().id(), Disclosure.PUBLIC.k(),
                name);
        return file;
    }

    /** Who took which file, the newest first, twenty before an id. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Export> exports(long before) {
        return database.list("select e.id, e.exported_at, e.person_id, e.file, e.k, e.algorithm, hex(e.hash) hash "
                + "from report_export e where e.country = ? and e.demo = ? and e.id < ? order by e.id desc limit 20",
                row -> new Export(row.getLong("id"), Database.instant(row, "exported_at"), row.getLong("person_id"),
                        row.getString("file"), row.getInt("k"), row.getString("algorithm"), row.getString("hash")),
                officer().country(), officer().demo(), before == 0 ? Long.MAX_VALUE : before);
    }

    /** @param hash SHA-256 of the file's bytes, in hexadecimal */
    public record Export(long id, Instant at, long person, String file, int k, String algorithm, String hash) { }

    private Country country() {
        return Country.of(officer().country()).orElseThrow(Forbidden::new);
    }

    private PersonPrincipal officer() {
        return signedIn.person().orElseThrow(Forbidden::new);
    }

    static ReportCard card(ResultSet row) throws SQLException {
        return new ReportCard(row.getLong("id"), row.getString("country"), row.getString("period"), row.getInt("revision"),
                row.getString("reason"), row.getString("signed_by"), Database.instant(row, "signed_at"));
    }

    static ReportFile file(ResultSet row) throws SQLException {
        return new ReportFile(row.getString("name"), row.getString("media_type"), row.getBoolean("is_open"),
                row.getBytes("body"));
    }
}
