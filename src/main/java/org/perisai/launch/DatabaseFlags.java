package org.perisai.launch;

import java.util.List;

/** How the embedded database is kept small and safe; measured in docs/decisions/embedded-database.md. */
final class DatabaseFlags {
    static final List<String> SMALL = List.of(
            "--innodb-flush-log-at-trx-commit=1",
            "--innodb-buffer-pool-size=32M",
            "--innodb-log-file-size=32M",
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
}
