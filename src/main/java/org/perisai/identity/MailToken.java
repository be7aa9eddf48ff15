package org.perisai.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A link in a mail: whoever follows it reads what comes to the address. */
@Entity
@Table(name = "mail_token")
class MailToken {
    @Id
    @Column(name = "token_hash")
    private byte[] tokenHash;
    @ManyToOne
    @JoinColumn(name = "person_id")
    private Person person;
    @Enumerated(EnumType.STRING)
    private Purpose purpose;
    private String email;
    @Column(name = "expires_at")
    private Instant expiresAt;

    /** What the link is for, and how long it can be used. */
    enum Purpose {
        CONFIRM(Duration.ofDays(7)), RESET(Duration.ofHours(1));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }
    }

    /** For JPA. */
    protected MailToken() { }

    MailToken(String token, Person person, Purpose purpose, String email, Instant now) {
        this.tokenHash = SecretToken.hash(token);
        this.person = person;
        this.purpose = purpose;
        this.email = email;
        this.expiresAt = now.plus(purpose.life);
    }

    Person person() {
        return person;
    }

    String email() {
        return email;
    }
}
