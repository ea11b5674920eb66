package stammkunde.business;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.business.Business.Country;
import stammkunde.shared.BusinessId;

@Repository
class OpeningHoursRepository {

    /** What public holidays depend on. */
    record Place(Country country, String subdivision, boolean closedOnHolidays) {}

    /** Collects the rows of {@link #read}. */
    record Found(
            Map<DayOfWeek, List<OpeningSpan>> week, List<Closure> closures, Map<LocalDate, SpecialOpening> specials) {

        BranchHours hours(Map<LocalDate, String> holidays) {
            return new BranchHours(new OpeningWeek(week), closures, List.copyOf(specials.values()), holidays);
        }
    }

    private final JdbcClient jdbc;

    OpeningHoursRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Place> place(BusinessId business, BranchId branch) {
        return jdbc.sql("""
                select b.country, r.subdivision, r.closed_on_holidays
                  from business.branch r
                  join business.business b on b.business_id = r.business_id
                 where r.business_id = :business and r.branch_id = :branch
                """)
                .param("business", business.value())
                .param("branch", branch.value())
                .query((row, index) -> new Place(
                        Country.valueOf(row.getString("country")),
                        row.getString("subdivision"),
                        row.getBoolean("closed_on_holidays")))
                .optional();
    }

    Found read(BusinessId business, BranchId branch, LocalDate from, LocalDate until) {
        var found = new Found(new EnumMap<>(DayOfWeek.class), new ArrayList<>(), new TreeMap<>());
        jdbc.sql("""
                select 'WEEK' as what, null::uuid as id, null::uuid as branch_id, weekday, null::date as from_day,
                       null::date as until_day, opens_minute, closes_minute, '' as reason
                  from business.opening_hours
                 where business_id = :business and branch_id = :branch
                union all
                select 'CLOSURE', closure_id, branch_id, null, from_day, until_day, null, null, reason
                  from business.closure
                 where business_id = :business and (branch_id is null or branch_id = :branch)
                   and until_day >= :from and from_day <= :until
                union all
                select 'SPECIAL', null, branch_id, null, day, day, opens_minute, closes_minute, reason
                  from business.special_opening
                 where business_id = :business and branch_id = :branch and day between :from and :until
                 order by from_day, opens_minute, id
                """)
                .param("business", business.value())
                .param("branch", branch.value())
                .param("from", from)
                .param("until", until)
                .query(row -> {
                    switch (row.getString("what")) {
                        case "WEEK" ->
                            found.week
                                    .computeIfAbsent(DayOfWeek.of(row.getInt("weekday")), day -> new ArrayList<>())
                                    .add(new OpeningSpan(row.getInt("opens_minute"), row.getInt("closes_minute")));
                        case "CLOSURE" -> {
                            var one = row.getObject("branch_id", UUID.class);
                            found.closures.add(new Closure(
                                    row.getObject("id", UUID.class),
                                    one == null ? null : new BranchId(one),
                                    row.getObject("from_day", LocalDate.class),
                                    row.getObject("until_day", LocalDate.class),
                                    row.getString("reason")));
                        }
                        default -> {
                            var reason = row.getString("reason");
                            found.specials
                                    .computeIfAbsent(
                                            row.getObject("from_day", LocalDate.class),
                                            day -> new SpecialOpening(day, new ArrayList<>(), reason))
                                    .spans()
                                    .add(new OpeningSpan(row.getInt("opens_minute"), row.getInt("closes_minute")));
                        }
                    }
                });
        return found;
    }

    void replaceWeek(BusinessId business, BranchId branch, OpeningWeek week) {
        // the branch's row is the lock: two who save at once leave one whole week
        jdbc.sql("select 1 from business.branch where business_id = :business and branch_id = :branch for update")
                .param("business", business.value())
                .param("branch", branch.value())
                .query(Integer.class)
                .single();
        jdbc.sql("delete from business.opening_hours where business_id = :business and branch_id = :branch")
                .param("business", business.value())
                .param("branch", branch.value())
                .update();
        week.days()
                .forEach((day, spans) -> spans.forEach(span -> jdbc.sql("""
                insert into business.opening_hours (business_id, branch_id, weekday, opens_minute, closes_minute)
                values (:business, :branch, :weekday, :opens, :closes)
                """)
                        .param("business", business.value())
                        .param("branch", branch.value())
                        .param("weekday", day.getValue())
                        .param("opens", span.opensMinute())
                        .param("closes", span.closesMinute())
                        .update()));
    }

    void insert(BusinessId business, Closure closure) {
        jdbc.sql("""
                insert into business.closure (business_id, closure_id, branch_id, from_day, until_day, reason)
                values (:business, :id, cast(:branch as uuid), :from, :until, :reason)
                """)
                .param("business", business.value())
                .param("id", closure.id())
                .param(
                        "branch",
                        closure.branch() == null ? null : closure.branch().value())
                .param("from", closure.from())
                .param("until", closure.until())
                .param("reason", closure.reason())
                .update();
    }

    boolean deleteClosure(BusinessId business, UUID closure) {
        return jdbc.sql("delete from business.closure where business_id = :business and closure_id = :id")
                        .param("business", business.value())
                        .param("id", closure)
                        .update()
                == 1;
    }

    void insert(BusinessId business, BranchId branch, SpecialOpening special) {
        for (var span : special.spans())
            jdbc.sql("""
                    insert into business.special_opening (business_id, branch_id, day, opens_minute, closes_minute, reason)
                    values (:business, :branch, :day, :opens, :closes, :reason)
                    """)
                    .param("business", business.value())
                    .param("branch", branch.value())
                    .param("day", special.day())
                    .param("opens", span.opensMinute())
                    .param("closes", span.closesMinute())
                    .param("reason", special.reason())
                    .update();
    }

    boolean deleteSpecial(BusinessId business, BranchId branch, LocalDate day) {
        return jdbc.sql(
                                "delete from business.special_opening where business_id = :business and branch_id = :branch and day = :day")
                        .param("business", business.value())
                        .param("branch", branch.value())
                        .param("day", day)
                        .update()
                > 0;
    }
}
