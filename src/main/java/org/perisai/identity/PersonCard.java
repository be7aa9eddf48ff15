package org.perisai.identity;

import org.perisai.shared.Country;
import org.perisai.shared.Language;

/**
 * What other features may know of a person.
 *
 * @param fullName as it stands on a certificate
 * @param latinName the same in Latin letters, or empty
 * @param organisation its name, or empty
 */
public record PersonCard(long id, String fullName, String latinName, Country country, Language language,
        String organisation) { }
