package org.perisai.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.perisai.shared.Installation;
import org.perisai.shared.Schema;

/** Accounts that are there from the start: the administrator, and those of a demonstration. */
@ApplicationScoped
class FirstPeople {
    private static final Logger LOG = Logger.getLogger(FirstPeople.class.getName());
    private static final String ADMIN = "admin";
    private static final int LENGTH = 20;
    private static final Map<Role, String> DEMO = Map.of(Role.LEARNER, "Dewi", Role.INSTRUCTOR, "Bayu Pratama",
            Role.REVIEWER, "Sri Wahyuni", Role.TRANSLATOR, "Putu Ayu", Role.MINISTRY, "Rahmat Hidayat",
            Role.ADMINISTRATOR, "Siti Rahayu");

    private Installation installation;
    private Administration administration;
    private Passwords passwords;

    /** For CDI. */
    protected FirstPeople() { }

    @Inject
    FirstPeople(Installation installation, Administration administration, Passwords passwords) {
        this.installation = installation;
        this.administration = administration;
        this.passwords = passwords;
    }

    /** When several nodes start at once, the unique login lets one of them make and print it. */
    void administrator(@Observes @Priority(Schema.PEOPLE) @Initialized(ApplicationScoped.class) Object start) {
        if (administration.hasAdministrator()) {
            return;
        }
        String password = Login.random(LENGTH);
        try {
            administration.makeAdministrator(ADMIN, passwords.hash(password));
            print("Perisai: sign in as " + ADMIN + " with the one-time password " + password);
        } catch (PersistenceException other) {
            LOG.log(Level.INFO, "another node has made the administrator");
        }
    }

    void demo(@Observes @Priority(Schema.DEMO) @Initialized(ApplicationScoped.class) Object start) {
        if (installation.demo() && !administration.has("demo-learner")) {
            String password = Login.random(LENGTH);
            String hash = passwords.hash(password);
            DEMO.forEach((role, name) -> administration.makeDemo(role, email(role), name, hash));
            print("Perisai: demo accounts learner@demo.example, instructor@..., reviewer@..., translator@..., ministry@..."
                    + " and administrator@demo.example have the password " + password);
        }
    }

    private static String email(Role role) {
        return role.name().toLowerCase(Locale.ROOT) + "@demo.example";
    }

    /** For the one who starts the server, not for a log. */
    private static void print(String line) {
        System.out.println(line);
    }
}
