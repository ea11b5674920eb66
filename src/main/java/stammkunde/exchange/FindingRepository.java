package stammkunde.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.exchange.Finding.Outcome;
import stammkunde.shared.BusinessId;

@Repository
class FindingRepository {

    private final JdbcClient jdbc;

    FindingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(BusinessId business, RunId run, List<Finding> findings) {
        if (findings.isEmpty()) return;
        var places = new HashMap<Long, Integer>();
        jdbc.sql("""
                insert into exchange.finding (business_id, run_id, line, place, outcome, dms_id, reason, field, before_value,
                                              after_value)
                select :business, :run, w.* from unnest(:lines, :places, :outcomes, :ids, :reasons, :fields, :befores, :afters) w
                """)
                .param("business", business.value())
                .param("run", run.value())
                .param("lines", findings.stream().map(Finding::line).toArray(Long[]::new))
                .param(
                        "places",
                        findings.stream()
                                .map(finding -> places.merge(finding.line(), 1, Integer::sum))
                                .toArray(Integer[]::new))
                .param("outcomes", texts(findings, finding -> finding.outcome().name()))
                .param("ids", texts(findings, Finding::dmsId))
                .param("reasons", texts(findings, Finding::reason))
                .param("fields", texts(findings, Finding::field))
                .param("befores", texts(findings, Finding::before))
                .param("afters", texts(findings, Finding::after))
                .update();
    }

    private static String[] texts(List<Finding> findings, Function<Finding, String> part) {
        return findings.stream().map(part).toArray(String[]::new);
    }

    /** In the order of the file. @param line where to go on; 0: at its beginning */
    List<Finding> of(BusinessId business, RunId run, long line, int place, int most) {
        return jdbc.sql("""
                select line, place, outcome, dms_id, reason, field, before_value, after_value from exchange.finding
                 where business_id = :business and run_id = :run and (line, place) > (:line, :place)
                 order by line, place limit :most
                """)
                .param("business", business.value())
                .param("run", run.value())
                .param("line", line)
                .param("place", place)
                .param("most", most)
                .query(FindingRepository::finding)
                .list();
    }

    private static Finding finding(ResultSet row, int index) throws SQLException {
        return new Finding(
                row.getLong("line"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("dms_id"),
                row.getString("reason"),
                row.getString("field"),
                row.getString("before_value"),
                row.getString("after_value"));
    }

    int forget(BusinessId business, Instant before) {
        return jdbc.sql("""
                delete from exchange.finding f using exchange.run r
                 where f.business_id = :business and r.business_id = :business and r.run_id = f.run_id
                   and r.finished_at < :before
                """)
                .param("business", business.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
