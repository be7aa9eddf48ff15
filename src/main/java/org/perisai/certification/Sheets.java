package org.perisai.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.perisai.catalog.Catalog;
import org.perisai.catalog.Edition;
import org.perisai.shared.Language;
import org.perisai.shared.Texts;
import org.perisai.shared.web.T;

/** Puts a certificate into the words of a language, and on paper. */
@ApplicationScoped
public class Sheets {
    private static final int HOUR = 60;

    private final CertificatePdf paper = new CertificatePdf();
    private Catalog catalog;
    private Texts texts;

    /** For CDI. */
    protected Sheets() { }

    @Inject
    Sheets(Catalog catalog, Texts texts) {
        this.catalog = catalog;
        this.texts = texts;
    }

    /** The PDF; site is scheme and host for the address to verify at. */
    public byte[] pdf(CertificateCard certificate, Language language, String site) {
        return paper.render(sheet(certificate, language, site));
    }

    Sheet sheet(CertificateCard certificate, Language language, String site) {
        Edition edition = catalog.edition(certificate.versionId(), language);
        String details = say(language, "certificate.details", certificate.minutes() / HOUR, certificate.score(),
                certificate.total()) + " · " + say(language, "certificate.version", certificate.versionLabel());
        String address = "/" + language.tag() + "/verify/" + certificate.number();
        URI home = URI.create(site);
        return new Sheet(language.locale(), say(language, "certificate.heading"), certificate.nameFull(),
                certificate.nameLatin(), say(language, "certificate.statement"), edition.title(), details,
                say(language, "certificate.ability"), certificate.outcomes().stream().map(edition::outcome).toList(),
                facts(certificate, language), new Sheet.Fact(say(language, "certificate.number"), certificate.grouped()),
                new Sheet.Check(say(language, "certificate.checkAt"), home.getRawAuthority() + "/" + language.tag()
                        + "/verify", home.resolve(address)));
    }

    private List<Sheet.Fact> facts(CertificateCard certificate, Language language) {
        Stream<Sheet.Fact> issued = Stream.of(new Sheet.Fact(say(language, "certificate.issued"),
                T.dateIn(language, certificate.completedOn())));
        Stream<Sheet.Fact> until = certificate.expiresOn() == null ? Stream.empty()
                : Stream.of(new Sheet.Fact(say(language, "certificate.validUntil"),
                        T.dateIn(language, certificate.expiresOn())));
        Stream<Sheet.Fact> by = Stream.of(new Sheet.Fact(say(language, "certificate.issuedBy"),
                say(language, "certificate.issuer")));
        return Stream.of(issued, until, by).flatMap(fact -> fact).toList();
    }

    private String say(Language language, String key, Object... arguments) {
        return texts.say(language, key, arguments);
    }
}
