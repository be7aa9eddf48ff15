package org.perisai.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.perisai.shared.Schema;

/**
 * Sends the mail through the server that SMTP_URL names, such as
 * {@code smtp://user:password@mail.example:587} (STARTTLS) or {@code smtps://...}, from MAIL_FROM.
 */
@ApplicationScoped
class Postman {
    private static final Logger LOG = Logger.getLogger(Postman.class.getName());
    private static final int ROUND_SECONDS = 5;
    private static final int TIDY_MINUTES = 30;
    private static final int AT_ONCE = 20;
    private static final String PATIENCE_MILLIS = "20000";

    private ManagedScheduledExecutorService workers;
    private Mailbox mailbox;
    private Clock clock;

    /** For CDI. */
    protected Postman() { }

    @Inject
    Postman(ManagedScheduledExecutorService workers, Mailbox mailbox, Clock clock) {
        this.workers = workers;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    void start(@Observes @Priority(Schema.READY) @Initialized(ApplicationScoped.class) Object start) {
        workers.scheduleWithFixedDelay(() -> safely(mailbox::tidy), 1, TIDY_MINUTES, TimeUnit.MINUTES);
        setting("SMTP_URL").map(URI::create).ifPresent(server -> workers.scheduleWithFixedDelay(
                () -> safely(() -> round(server)), ROUND_SECONDS, ROUND_SECONDS, TimeUnit.SECONDS));
    }

    /** A task that throws would never run again. */
    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "will be tried again", failure);
        }
    }

    private void round(URI server) {
        Session session = session(server);
        for (Mail mail : mailbox.take(AT_ONCE)) {
            try {
                Transport.send(message(mail, session));
                mailbox.sent(mail.id());
            } catch (MessagingException refused) {
                LOG.log(Level.WARNING, "mail {0} was not taken: {1}",
                        new Object[] {mail.id(), refused.getClass().getSimpleName()});
            }
        }
    }

    private MimeMessage message(Mail mail, Session session) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(setting("MAIL_FROM").orElse("perisai@localhost")));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient()));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.body(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(clock.instant()));
        return message;
    }

    private static Session session(URI server) {
        boolean tls = server.getScheme().equals("smtps");
        Properties properties = new Properties();
        properties.put("mail.smtp.host", server.getHost());
        properties.put("mail.smtp.port", Integer.toString(server.getPort() > 0 ? server.getPort() : tls ? 465 : 587));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(tls));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        if (server.getRawUserInfo() == null) {
            return Session.getInstance(properties);
        }
        properties.put("mail.smtp.auth", "true");
        properties.put("mail.smtp.starttls.required", Boolean.toString(!tls));
        String[] user = server.getRawUserInfo().split(":", 2);
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(decode(user[0]), user.length > 1 ? decode(user[1]) : "");
            }
        });
    }

    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Optional<String> setting(String name) {
        String property = System.getProperty(name.toLowerCase(java.util.Locale.ROOT).replace('_', '.'));
        return Optional.ofNullable(property != null ? property : System.getenv(name)).filter(value -> !value.isBlank());
    }
}
