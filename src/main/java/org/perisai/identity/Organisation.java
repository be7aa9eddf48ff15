package org.perisai.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.perisai.shared.Country;

/** An office, a school, a company: its people sign up with its code. */
@Entity
@Table(name = "organisation")
class Organisation {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String code;
    private String name;
    private String country;
    private String sector;

    /** For JPA. */
    protected Organisation() { }

    Organisation(String code, String name, Country country, String sector) {
        this.code = code;
        this.name = name;
        this.country = country.name();
        this.sector = sector;
    }

    Long id() {
        return id;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    String country() {
        return country;
    }

    String sector() {
        return sector;
    }
}
