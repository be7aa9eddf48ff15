package org.perisai.identity;

/** What somebody may do; everybody with an account is a learner. */
public enum Role {
    LEARNER, INSTRUCTOR, REVIEWER, TRANSLATOR, MINISTRY, ADMINISTRATOR;

    /**
     * Instead of all roles while a password must be changed that somebody else knows, so that nothing
     * but that can be done.
     */
    static final String MUST_CHANGE = "MUST_CHANGE";

    /** Instead of {@link #MINISTRY} until the officer signs in with a second step. */
    static final String SECOND_FACTOR_DUE = "SECOND_FACTOR_DUE";

    /** Key of its name. */
    public String key() {
        return "identity.role." + name();
    }
}
