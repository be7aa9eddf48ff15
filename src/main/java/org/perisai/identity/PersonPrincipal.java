package org.perisai.identity;

import java.security.Principal;

/**
 * Who is signed in, as the container knows it. Its name is the internal id, so that no log that
 * prints a principal says who it is.
 *
 * @param id internal id of the person
 * @param fullName name as the person wrote it
 * @param country ISO 3166-1 alpha-2 code
 * @param lang BCP 47 tag of the chosen language
 * @param demo whether this is a demo account
 */
public record PersonPrincipal(long id, String fullName, String country, String lang, boolean demo)
        implements Principal {
    @Override
    public String getName() {
        return Long.toString(id);
    }

    @Override
    public String toString() {
        return getName();
    }
}
