package stammkunde.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/** What imports are measured against: the same file, or the same rows, without all that the program does besides. */
record BareRows(Connection database) {

    static final List<String> CUSTOMERS = List.of("customer.customer", "customer.contact", "exchange.customer");
    static final List<String> VEHICLES = List.of("customer.vehicle", "exchange.vehicle");

    /** The file into one table of ten columns with three indexes. */
    double copy(Path file) throws SQLException, IOException {
        try (var sql = database.createStatement();
                InputStream in = Files.newInputStream(file)) {
            sql.execute("create schema if not exists bare");
            sql.execute("drop table if exists bare.dms");
            sql.execute(
                    "create table bare.dms (id text primary key, number text, first text, last text, street text, house text,"
                            + " postcode text, city text, email text, mobile text)");
            sql.execute("create index on bare.dms (last, first)");
            sql.execute("create index on bare.dms (email)");
            var begin = System.nanoTime();
            database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bare.dms from stdin (format csv, header, delimiter ';')", in);
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    /**
     * The rows that an import wrote, written once more by one statement a table: into empty ones with the same columns and
     * the same indexes, but without foreign keys, row security, and anything to work out.
     */
    double again(UUID business, List<String> tables) throws SQLException {
        try (var sql = database.createStatement()) {
            sql.execute("drop schema if exists floor cascade");
            sql.execute("create schema floor");
            for (int i = 0; i < tables.size(); i++)
                sql.execute("create table floor.t%d (like %s including indexes)".formatted(i, tables.get(i)));
            var begin = System.nanoTime();
            for (int i = 0; i < tables.size(); i++)
                sql.execute("insert into floor.t%d select * from %s where business_id = '%s'"
                        .formatted(i, tables.get(i), business));
            var seconds = (System.nanoTime() - begin) / 1e9;
            sql.execute("drop schema floor cascade");
            return seconds;
        }
    }
}
