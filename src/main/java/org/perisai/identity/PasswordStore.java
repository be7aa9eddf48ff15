package org.perisai.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Iterator;
import java.util.List;

/**
 * Checks a login and its password. The caller's name is the person's id. A refusal always costs two
 * hashes, whether the login is nobody's, one account's or wanted by a second one.
 */
@ApplicationScoped
public class PasswordStore implements IdentityStore {
    private Accounts accounts;
    private Passwords passwords;

    /** For CDI. */
    protected PasswordStore() { }

    @Inject
    PasswordStore(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential typed)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        String password = typed.getPasswordAsString();
        List<Accounts.Lock> locks = accounts.locks(Login.tidy(typed.getCaller()));
        Iterator<Accounts.Lock> next = locks.iterator();
        for (int i = 0; i < Accounts.CANDIDATES; i++) {
            if (next.hasNext()) {
                Accounts.Lock lock = next.next();
                if (passwords.fits(password, lock.hash())) {
                    return new CredentialValidationResult(Long.toString(lock.person()));
                }
            } else {
                passwords.pretend(password);
            }
        }
        return CredentialValidationResult.INVALID_RESULT;
    }
}
