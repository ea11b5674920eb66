package stammkunde.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.business.StaffId;
import stammkunde.shared.BusinessId;

@Repository
class RunRepository {

    private static final String COLUMNS = """
            select run_id, kind, mode, way, dry, file_name, file_bytes, state, problem, problem_line, by_id, queued_at,
                   started_at, finished_at, lines, done_lines, inserted, updated, unchanged, rejected, kept, notices, missing,
                   known, missing_agreed
              from exchange.run where business_id = :business
            """;

    private final JdbcClient jdbc;

    RunRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(BusinessId business, RunId run, NewRun fresh, long bytes, Instant now) {
        jdbc.sql("""
                insert into exchange.run (business_id, run_id, kind, mode, way, dry, file_name, file_bytes, by_id, queued_at)
                values (:business, :run, :kind, :mode, :way, :dry, :name, :bytes, cast(:by as uuid), :now)
                """)
                .param("business", business.value())
                .param("run", run.value())
                .param("kind", fresh.kind().name())
                .param("mode", fresh.mode().name())
                .param("way", fresh.way().name())
                .param("dry", fresh.dry())
                .param("name", fresh.fileName())
                .param("bytes", bytes)
                .param("by", fresh.by() == null ? null : fresh.by().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Run> find(BusinessId business, RunId run) {
        return one(COLUMNS + " and run_id = :run", business, run)
                .query(RunRepository::run)
                .optional();
    }

    /** Newest first. */
    List<Run> latest(BusinessId business, int most) {
        return jdbc.sql(COLUMNS + " order by queued_at desc, run_id desc limit :most")
                .param("business", business.value())
                .param("most", most)
                .query(RunRepository::run)
                .list();
    }

    /** The last file of each kind that was taken over, newest first. */
    List<Run> lastDone(BusinessId business) {
        return jdbc.sql(COLUMNS + """
                 and state = 'DONE' and not dry
                 and run_id in (select distinct on (kind) run_id from exchange.run
                                 where business_id = :business and state = 'DONE' and not dry
                                 order by kind, finished_at desc)
                 order by finished_at desc
                """)
                .param("business", business.value())
                .query(RunRepository::run)
                .list();
    }

    /**
     * Takes the next run for this worker alone: customers' files before vehicles', then the oldest. Only one run of a
     * business is under way at a time.
     */
    Optional<Run> take(BusinessId business, UUID worker, Instant now, Duration lease) {
        jdbc.sql("insert into exchange.setting (business_id) values (:business) on conflict do nothing")
                .param("business", business.value())
                .update();
        jdbc.sql("select 1 from exchange.setting where business_id = :business for update")
                .param("business", business.value())
                .query(Integer.class)
                .single();
        return jdbc.sql("""
                with next as materialized (
                    select run_id from exchange.run r
                     where business_id = :business and state in ('QUEUED', 'RUNNING')
                       and (leased_until is null or leased_until <= :now)
                       and not exists (select from exchange.run other
                                        where other.business_id = :business and other.state = 'RUNNING'
                                          and other.run_id <> r.run_id and other.leased_until > :now)
                     order by state = 'RUNNING' desc, array_position(array['CUSTOMERS', 'VEHICLES', 'SERVICES'], kind),
                              queued_at, run_id limit 1)
                update exchange.run r
                   set state = 'RUNNING', worker = :worker, leased_until = :until, started_at = coalesce(started_at, :now)
                  from next where r.business_id = :business and r.run_id = next.run_id
                returning r.run_id, kind, mode, way, dry, file_name, file_bytes, state, problem, problem_line, by_id, queued_at,
                   started_at, finished_at, lines, done_lines, inserted, updated, unchanged, rejected, kept, notices, missing,
                   known, missing_agreed
                """)
                .param("business", business.value())
                .param("worker", worker)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(lease).atOffset(ZoneOffset.UTC))
                .query(RunRepository::run)
                .optional();
    }

    /**
     * For a transaction that writes a batch. Plans are made anew: those of a table that was empty a moment ago, above all
     * of its foreign keys' checks, would walk through all that a business has. Its commit doesn't wait for the disk.
     */
    void prepare() {
        jdbc.sql("discard plans").update();
        jdbc.sql("select set_config('synchronous_commit', 'off', true)")
                .query(String.class)
                .single();
    }

    /** @return false if the run is somebody else's by now: then nothing may be written any more */
    boolean renew(BusinessId business, RunId run, UUID worker, Instant until) {
        return one("""
                update exchange.run set leased_until = :until
                 where business_id = :business and run_id = :run and worker = :worker and state = 'RUNNING'
                """, business, run)
                        .param("worker", worker)
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void looked(BusinessId business, RunId run, long lines, long known, long missing) {
        one("""
                update exchange.run set lines = :lines, known = :known, missing = :missing
                 where business_id = :business and run_id = :run
                """, business, run)
                .param("lines", lines)
                .param("known", known)
                .param("missing", missing)
                .update();
    }

    void progress(BusinessId business, RunId run, Tally tally) {
        one("""
                update exchange.run
                   set done_lines = done_lines + :inserted + :updated + :unchanged + :rejected,
                       inserted = inserted + :inserted, updated = updated + :updated, unchanged = unchanged + :unchanged,
                       rejected = rejected + :rejected, kept = kept + :kept, notices = notices + :notices
                 where business_id = :business and run_id = :run
                """, business, run)
                .param("inserted", tally.inserted)
                .param("updated", tally.updated)
                .param("unchanged", tally.unchanged)
                .param("rejected", tally.rejected)
                .param("kept", tally.kept)
                .param("notices", tally.notices)
                .update();
    }

    void end(BusinessId business, RunId run, Run.State state, String problem, long line, Instant now) {
        one("""
                update exchange.run
                   set state = :state, problem = :problem, problem_line = :line, finished_at = :now, worker = null,
                       leased_until = null
                 where business_id = :business and run_id = :run
                """, business, run)
                .param("state", state.name())
                .param("problem", problem)
                .param("line", line)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return false if it doesn't ask (any more) */
    boolean decide(BusinessId business, RunId run, boolean agreed, Instant now) {
        return one("""
                update exchange.run
                   set state = :state, missing_agreed = :agreed,
                       finished_at = case when :agreed then null else cast(:now as timestamptz) end
                 where business_id = :business and run_id = :run and state = 'ASKING'
                """, business, run)
                        .param("state", agreed ? "QUEUED" : "DISCARDED")
                        .param("agreed", agreed)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    int tolerance(BusinessId business) {
        return jdbc.sql("select tolerance_percent from exchange.setting where business_id = :business")
                .param("business", business.value())
                .query(Integer.class)
                .optional()
                .orElse(5);
    }

    void setTolerance(BusinessId business, int percent) {
        jdbc.sql("""
                insert into exchange.setting (business_id, tolerance_percent) values (:business, :percent)
                on conflict (business_id) do update set tolerance_percent = excluded.tolerance_percent
                """)
                .param("business", business.value())
                .param("percent", percent)
                .update();
    }

    List<BusinessId> waiting(Instant now) {
        return jdbc
                .sql("select * from entrance.businesses_with_imports(:now)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list()
                .stream()
                .map(BusinessId::new)
                .toList();
    }

    private JdbcClient.StatementSpec one(String sql, BusinessId business, RunId run) {
        return jdbc.sql(sql).param("business", business.value()).param("run", run.value());
    }

    private static Run run(ResultSet row, int index) throws SQLException {
        var by = row.getObject("by_id", UUID.class);
        return new Run(
                new RunId(row.getObject("run_id", UUID.class)),
                FileKind.valueOf(row.getString("kind")),
                Mode.valueOf(row.getString("mode")),
                Way.valueOf(row.getString("way")),
                row.getBoolean("dry"),
                row.getString("file_name"),
                row.getLong("file_bytes"),
                Run.State.valueOf(row.getString("state")),
                row.getString("problem"),
                row.getLong("problem_line"),
                by == null ? null : new StaffId(by),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                moment(row, "started_at"),
                moment(row, "finished_at"),
                row.getLong("lines"),
                row.getLong("done_lines"),
                row.getLong("inserted"),
                row.getLong("updated"),
                row.getLong("unchanged"),
                row.getLong("rejected"),
                row.getLong("kept"),
                row.getLong("notices"),
                row.getLong("missing"),
                row.getLong("known"),
                row.getBoolean("missing_agreed"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
