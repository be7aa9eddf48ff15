package org.perisai.shared;

import javax.sql.DataSource;

/** The boundary of SQL without a server around it, each statement a transaction of its own. */
public final class PlainDatabase {
    private PlainDatabase() { }

    public static Database of(DataSource source) {
        return new Database(source);
    }
}
