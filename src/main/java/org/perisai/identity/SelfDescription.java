package org.perisai.identity;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/**
 * What a person has said about themselves, which nobody has to. It remembers which parts were ever said, since only
 * the first saying of a part completes what began before it.
 */
@Embeddable
@Access(AccessType.FIELD)
class SelfDescription {
    private static final int SEX = 1;
    private static final int BIRTH_YEAR = 2;
    private static final int SECTOR = 4;
    private static final int PROVINCE = 8;
    private static final int ORGANISATION = 16;

    private String sex;
    @Column(name = "birth_year")
    private Integer birthYear;
    private String sector;
    private String province;
    @ManyToOne
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;
    @Column(name = "stated_once")
    private int statedOnce;
    @Column(name = "self_asked_at")
    private Instant askedAt;

    /** Says all of it anew; the result is what was never said before. */
    Said say(Said said) {
        Said first = new Said(first(SEX, said.sex()), first(BIRTH_YEAR, said.birthYear()), first(SECTOR, said.sector()),
                first(PROVINCE, said.province()), first(ORGANISATION, said.organisation()));
        take(said);
        return first;
    }

    /** Joins an organisation by its code; its sector is theirs until they say otherwise. */
    void join(Organisation joined) {
        say(new Said(sex, birthYear, sector == null ? joined.sector() : sector, province, joined));
    }

    /** The province is one of a country that the person has left. */
    void leaveProvince() {
        province = null;
    }

    /** As if nothing had ever been said; the person isn't asked again. */
    void erase() {
        take(new Said(null, null, null, null, null));
        statedOnce = 0;
    }

    /** The person has been asked, whatever they answered. */
    void asked(Instant now) {
        if (askedAt == null) {
            askedAt = now;
        }
    }

    Said said() {
        return new Said(sex, birthYear, sector, province, organisation);
    }

    private <T> T first(int part, T value) {
        if (value == null || (statedOnce & part) != 0) {
            return null;
        }
        statedOnce |= part;
        return value;
    }

    private void take(Said said) {
        sex = said.sex();
        birthYear = said.birthYear();
        sector = said.sector();
        province = said.province();
        organisation = said.organisation();
    }
}
