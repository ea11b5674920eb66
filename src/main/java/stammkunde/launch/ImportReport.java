package stammkunde.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

/** Tells in the console how an import goes, and what became of it. */
record ImportReport(Connection connection, UUID business, UUID run, boolean dry) {

    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");
    private static final int PAUSE_MILLIS = 500;

    private record Row(String state, String problem, long line, long[] counts) {}

    /** @return false if nobody seems to be there to do it */
    boolean isTakenWithin(int seconds) throws SQLException {
        for (int i = 0; i < seconds * 1000 / PAUSE_MILLIS; i++) {
            if (!row().state.equals("QUEUED")) return true;
            pause();
        }
        return false;
    }

    /** @return the process's exit code: 0 done, 1 not taken over */
    int follow() throws SQLException {
        var before = -1L;
        for (var row = row(); ; row = row()) {
            var percent = row.counts[1] == 0 ? 0 : row.counts[0] * 100 / row.counts[1];
            if (percent / 10 > before / 10)
                System.out.println(Texts.of("import.progress", row.counts[0], row.counts[1]));
            before = Math.max(before, percent);
            if (!UNDER_WAY.contains(row.state)) return tell(row);
            pause();
        }
    }

    private int tell(Row row) {
        switch (row.state) {
            case "DONE" ->
                System.out.println(Texts.of(
                        dry ? "import.tried" : "import.done",
                        row.counts[2],
                        row.counts[3],
                        row.counts[4],
                        row.counts[5]));
            case "ASKING" -> System.out.println(Texts.of("import.asking", row.counts[6]));
            default -> System.out.println(Texts.of("import.failed", problem(row)));
        }
        return row.state.equals("DONE") ? 0 : 1;
    }

    /** In the words in which the desk says it. */
    private static String problem(Row row) {
        var parts = row.problem.split(":", 2);
        var said = Texts.ofImports("imports.problem." + parts[0], parts.length > 1 ? parts[1].strip() : "");
        return row.line > 1 ? said + " " + Texts.ofImports("imports.problem.line", row.line) : said;
    }

    private Row row() throws SQLException {
        enter(connection, business);
        try (var query = connection.prepareStatement("""
                select state, problem, problem_line, done_lines, lines, inserted, updated, unchanged, rejected, missing
                  from exchange.run where business_id = ? and run_id = ?
                """)) {
            query.setObject(1, business);
            query.setObject(2, run);
            try (var rows = query.executeQuery()) {
                rows.next();
                var counts = new long[7];
                for (int i = 0; i < counts.length; i++) counts[i] = rows.getLong(4 + i);
                return new Row(rows.getString(1), rows.getString(2), rows.getLong(3), counts);
            }
        } finally {
            connection.commit();
        }
    }

    static void enter(Connection connection, UUID business) throws SQLException {
        try (var enter = connection.prepareStatement("select set_config('app.business', ?, true)")) {
            enter.setString(1, business.toString());
            enter.execute();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
