package org.perisai.identity;

import java.util.Set;
import java.util.stream.Collectors;
import org.perisai.shared.Country;

/**
 * A person in the administrator's list.
 *
 * @param testing whether the account is one for testing
 */
public record PersonRow(long id, String name, String login, String email, Country country, String organisation,
        Set<Role> roles, boolean testing) implements java.io.Serializable {
    static PersonRow of(Person person) {
        String email = person.email() != null ? person.email() : person.emailWanted() != null ? person.emailWanted() : "";
        return new PersonRow(person.id(), person.name().full(), person.login(), email, person.country(),
                person.organisation() == null ? "" : person.organisation().name(),
                person.roles().stream().filter(role -> role != Role.LEARNER).collect(Collectors.toUnmodifiableSet()),
                person.testing());
    }
}
