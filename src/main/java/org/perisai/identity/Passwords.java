package org.perisai.identity;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.perisai.shared.DomainException;

/**
 * Hashes passwords with Argon2id: 9 MiB, four passes, one lane, of OWASP's equal settings the one that a
 * small heap bears. Two at a time: a burst of sign-ins waits instead of taking the memory of the machine.
 */
@ApplicationScoped
class Passwords {
    private static final int MEMORY = 9 * 1024;
    private static final int PASSES = 4;
    private static final int LANES = 1;
    private static final int LENGTH = 32;
    private static final int PATIENCE_SECONDS = 15;

    private final Semaphore permits = new Semaphore(2, true);
    private final Argon2Function argon2 = Argon2Function.getInstance(MEMORY, PASSES, LANES, LENGTH, Argon2.ID);
    private String nobodys;

    /** For CDI. */
    protected Passwords() { }

    /** The hash to store, with its salt and parameters. */
    String hash(String password) {
        return oneOfTwo(() -> argon2.hash(Password.normalised(password)).getResult());
    }

    /** Whether the password belongs to the hash. */
    boolean fits(String password, String hash) {
        return oneOfTwo(() -> Argon2Function.getInstanceFromHash(hash).check(Password.normalised(password), hash));
    }

    /** Costs what {@link #fits} costs, for a login that nobody has. */
    void pretend(String password) {
        if (nobodys == null) {
            nobodys = hash(Login.random(20));
        }
        fits(password, nobodys);
    }

    private <T> T oneOfTwo(Supplier<T> work) {
        try {
            if (!permits.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new DomainException("identity.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DomainException("identity.busy");
        }
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }
}
