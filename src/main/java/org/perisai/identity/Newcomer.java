package org.perisai.identity;

import org.perisai.shared.Country;
import org.perisai.shared.Language;

/**
 * What somebody writes to get an account.
 *
 * @param email where mail goes, or empty
 * @param organisation code of the organisation, or empty
 * @param country null when it is that of the organisation
 * @param once random key of the form that was filled in, the same when it is sent twice
 */
record Newcomer(PersonName name, String email, String organisation, Country country, Language language,
        String password, String once) {

    /** What is stored of the form, so that it can't make a second account. */
    byte[] key() {
        return SecretToken.hash(String.join("\n", once, name.full(), email, organisation, password));
    }
}
