package stammkunde.desk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the navigation counts; asked inside a business's transaction. */
@Repository
class DeskCounts {

    /** Each at most 100. */
    record Found(int newBookings, int deadLetters, int differences, int accounts) {}

    private final JdbcClient jdbc;

    DeskCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Found ask() {
        return jdbc.sql("select new_bookings, dead_letters, differences, accounts from entrance.desk_counts()")
                .query((row, _) -> new Found(
                        row.getInt("new_bookings"),
                        row.getInt("dead_letters"),
                        row.getInt("differences"),
                        row.getInt("accounts")))
                .single();
    }
}
