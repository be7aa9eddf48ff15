package org.perisai.launch;

import java.util.ArrayList;
import java.util.List;

/**
 * How the embedded database is kept small and safe; measured in docs/decisions/embedded-database.md. The system property
 * {@code perisai.database.pool}, such as 2G, gives it more memory for many rows.
 */
final class DatabaseFlags {
    private static final String POOL = "perisai.database.pool";
    private static final List<String> SAME = List.of(
            "--innodb-flush-log-at-trx-commit=1",
            "--innodb-log-buffer-size=4M",
            "--aria-pagecache-buffer-size=2M",
            "--key-buffer-size=64K",
            "--query-cache-type=0",
            "--query-cache-size=0",
            "--table-open-cache=400",
            "--open-files-limit=4096",
            "--performance-schema=off",
            "--skip-log-bin",
            "--local-infile=0",
            "--max-allowed-packet=64M",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_bin",
            "--default-time-zone=+00:00");

    private DatabaseFlags() {
    }

    /** With a larger pool the log is larger too: else pages are written again and again. */
    static List<String> all() {
        String pool = System.getProperty(POOL);
        List<String> flags = new ArrayList<>(SAME);
        flags.add("--innodb-buffer-pool-size=" + (pool == null ? "32M" : pool));
        flags.add("--innodb-log-file-size=" + (pool == null ? "32M" : "512M"));
        return flags;
    }
}
