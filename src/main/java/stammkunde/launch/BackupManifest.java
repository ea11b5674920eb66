package stammkunde.launch;

import java.time.Instant;
import java.util.List;

/**
 * The table of contents of a backup, its last entry.
 *
 * @param format of the file itself; raised when older programs can't read it any more
 * @param schemaVersion the newest migration that the data had seen
 */
record BackupManifest(int format, String schemaVersion, Instant madeAt, String keysSha256, List<Part> parts) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";
    static final String KEYS = "keys.json";

    /** One table's rows, as PostgreSQL's COPY writes them. */
    record Part(String table, List<String> columns, long rows, String sha256) {

        String entry() {
            return "tables/" + table;
        }
    }
}
