package stammkunde.launch;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The table of contents of a backup, its last entry.
 *
 * @param format of the file itself; raised when older programs can't read it any more
 * @param schemaVersion the newest migration that the data had seen
 */
record BackupManifest(
        int format, String schemaVersion, Instant madeAt, String keysSha256, List<Part> parts, List<Stored> files) {

    BackupManifest {
        // older ones have none
        files = Objects.requireNonNullElse(files, List.of());
    }

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";
    static final String KEYS = "keys.json";

    /** One table's rows, as PostgreSQL's COPY writes them. */
    record Part(String table, List<String> columns, long rows, String sha256) {

        String entry() {
            return "tables/" + table;
        }
    }

    /** A file that lay in {@code exchange/}, named from there. */
    record Stored(String name, String sha256) {

        static final String FOLDER = "exchange/";

        String entry() {
            return FOLDER + name;
        }
    }
}
