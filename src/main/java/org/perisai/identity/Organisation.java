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
    private boolean mandated;

    /** For JPA. */
    protected Organisation() { }

    /** @param mandated whether its people are told to take courses */
    Organisation(String code, String name, Country country, String sector, boolean mandated) {
        this.code = code;
        this.name = name;
        this.country = country.name();
        this.sector = sector;
        this.mandated = mandated;
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

    boolean mandated() {
        return mandated;
    }
}
