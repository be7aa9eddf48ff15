package org.perisai.identity;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.perisai.shared.Country;
import org.perisai.shared.Language;

/**
 * Somebody with an account. The account belongs to who made it; an e-mail address is only wanted
 * until its owner confirms it, and then belongs to this account alone.
 */
@Entity
@Access(AccessType.FIELD)
@Table(name = "person")
class Person {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String login;
    private String email;
    @Column(name = "email_wanted")
    private String emailWanted;
    @Column(name = "email_confirmed_at")
    private Instant emailConfirmedAt;
    @Column(name = "password_hash")
    private String passwordHash;
    @Column(name = "name_full")
    private String nameFull;
    @Column(name = "name_latin")
    private String nameLatin;
    @Column(name = "name_key")
    private String nameKey;
    private String country;
    private String lang;
    @Embedded
    private SelfDescription self = new SelfDescription();
    @Column(name = "must_change")
    private boolean mustChange;
    @Column(name = "once_key")
    private byte[] onceKey;
    private boolean demo;
    private boolean testing;
    @Column(name = "created_at")
    private Instant createdAt;
    @Version
    private int version;
    @ElementCollection
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    /** For JPA. */
    protected Person() { }

    Person(String login, String passwordHash, PersonName name, Country country, Language lang, Instant now) {
        this.login = login;
        this.passwordHash = passwordHash;
        this.createdAt = now;
        describe(name, country, lang);
    }

    /**
     * What everybody says about themselves. The country of a ministry's officer decides whose figures they
     * see, so an administrator alone changes it.
     */
    void describe(PersonName name, Country country, Language lang) {
        this.nameFull = name.full();
        this.nameLatin = name.latin().isEmpty() ? null : name.latin();
        this.nameKey = PersonName.key(name.full());
        if (!roles.contains(Role.MINISTRY)) {
            moveTo(country);
        }
        this.lang = lang.tag();
    }

    /** What nobody has to say. */
    SelfDescription self() {
        return self;
    }

    /** Marks the form that made this account, so that sending it twice makes one account. */
    void madeBy(byte[] key) {
        this.onceKey = key.clone();
    }

    void wantEmail(String address) {
        this.emailWanted = address;
    }

    /** The owner of the address has shown that it is theirs. */
    void confirmEmail(String address, Instant now) {
        this.email = address;
        this.emailConfirmedAt = now;
        this.emailWanted = null;
    }

    void changePassword(String hash) {
        this.passwordHash = hash;
        this.mustChange = false;
    }

    /** Somebody else knows the password: it must be changed before anything else is done. */
    void mustChangePassword() {
        this.mustChange = true;
    }

    void give(Set<Role> given) {
        Set<Role> stored = EnumSet.noneOf(Role.class);
        stored.addAll(given);
        stored.remove(Role.LEARNER);
        roles.retainAll(stored);
        roles.addAll(stored);
    }

    void moveTo(Country other) {
        if (!other.name().equals(country)) {
            self.leaveProvince();
        }
        this.country = other.name();
    }

    void markDemo() {
        this.demo = true;
    }

    void markTesting(boolean only) {
        this.testing = only;
    }

    Long id() {
        return id;
    }

    String login() {
        return login;
    }

    String email() {
        return email;
    }

    String emailWanted() {
        return emailWanted;
    }

    String passwordHash() {
        return passwordHash;
    }

    PersonName name() {
        return new PersonName(nameFull, nameLatin == null ? "" : nameLatin);
    }

    Country country() {
        return Country.valueOf(country);
    }

    Language language() {
        return Language.of(lang).orElse(Language.EN);
    }

    Organisation organisation() {
        return self.said().organisation();
    }

    /** All roles, that of a learner too. */
    Set<Role> roles() {
        EnumSet<Role> all = EnumSet.of(Role.LEARNER);
        all.addAll(roles);
        return all;
    }

    boolean demo() {
        return demo;
    }

    boolean testing() {
        return testing;
    }

    Dimensions dimensions() {
        return dimensions(self.said());
    }

    /** Those of the person, had they said no more than this. */
    Dimensions dimensions(Said said) {
        return new Dimensions(country, said.province(), said.sex(), said.birthYear(), said.sector(),
                said.organisation() == null ? null : said.organisation().id(),
                said.organisation() != null && said.organisation().mandated(), demo, leftOut());
    }

    private LeftOut leftOut() {
        if (!demo && !roles.isEmpty()) {
            return LeftOut.STAFF;
        }
        return testing ? LeftOut.TESTING : null;
    }
}
