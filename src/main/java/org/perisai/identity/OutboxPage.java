package org.perisai.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.perisai.shared.web.Here;
import org.perisai.shared.web.T;

/** Mail that was written here, newest first. */
@Named
@RequestScoped
public class OutboxPage {
    private static final int PAGE = 20;

    private Here here;
    private T t;
    private Mailbox mailbox;
    private List<Letter> found;

    /** For CDI. */
    protected OutboxPage() { }

    @Inject
    OutboxPage(Here here, T t, Mailbox mailbox) {
        this.here = here;
        this.t = t;
        this.mailbox = mailbox;
    }

    /** A mail as it is shown. */
    public record Letter(long id, String recipient, String subject, List<String> lines, String written, boolean sent) { }

    /** A page of letters. */
    public List<Letter> letters() {
        return found().subList(0, Math.min(PAGE, found().size()));
    }

    private List<Letter> found() {
        if (found == null) {
            found = mailbox.page(before(), PAGE + 1).stream().map(mail -> new Letter(mail.id(), mail.recipient(),
                    mail.subject(), mail.body().lines().filter(line -> !line.isBlank()).toList(),
                    t.moment(mail.createdAt(), null), mail.sentAt() != null)).toList();
        }
        return found;
    }

    /** Whether there are older letters. */
    public boolean more() {
        return found().size() > PAGE;
    }

    /** Id of the oldest letter shown. */
    public long last() {
        return letters().get(letters().size() - 1).id();
    }

    private long before() {
        String asked = here.field("before");
        return asked.matches("[0-9]{1,18}") ? Long.parseLong(asked) : Long.MAX_VALUE;
    }
}
