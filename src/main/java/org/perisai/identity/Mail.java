package org.perisai.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A mail to be sent. Its text goes once it is sent, because the links in it are secret. */
@Entity
@Table(name = "mail")
class Mail {
    private static final int DOUBLINGS = 9;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String recipient;
    private String subject;
    private String body;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "sent_at")
    private Instant sentAt;
    @Column(name = "due_at")
    private Instant dueAt;
    private int tries;

    /** For JPA. */
    protected Mail() { }

    Mail(String recipient, String subject, String body, Instant now) {
        this.recipient = recipient;
        this.subject = subject;
        this.body = body;
        this.createdAt = now;
        this.dueAt = now;
    }

    /** Takes it to the post; if that fails it is due again, later each time. */
    void take(Instant now) {
        dueAt = now.plus(Duration.ofMinutes(1L << Math.min(tries, DOUBLINGS)));
        tries++;
    }

    void sent(Instant now) {
        sentAt = now;
        body = "";
    }

    Long id() {
        return id;
    }

    String recipient() {
        return recipient;
    }

    String subject() {
        return subject;
    }

    String body() {
        return body;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant sentAt() {
        return sentAt;
    }
}
