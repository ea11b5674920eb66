package stammkunde.scheduling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stammkunde.business.Branch;
import stammkunde.business.Branches;
import stammkunde.business.Businesses;
import stammkunde.business.LegalTexts;
import stammkunde.shared.BusinessId;

/**
 * The settings of businesses, kept in memory. The database counts their versions; whoever asks in a transaction brings
 * the version that holds there, so nobody works by rules that were changed before, in whatever process.
 */
@Component
class RuleBook {

    private static final int BUSINESSES = 500;
    private static final int DAYS_BACK = 8;
    private static final int DAYS_AHEAD = Service.FARTHEST_DAYS + 8;

    private record Known(long version, LocalDate day, SchedulingRules rules) {}

    private final JdbcClient jdbc;
    private final Businesses businesses;
    private final Branches branches;
    private final BranchCalendars calendars;
    private final ServiceRepository services;
    private final ResourceRepository resources;
    private final LegalTexts legalTexts;
    private final Clock clock;
    private final Map<BusinessId, Known> known = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<BusinessId, Known> eldest) {
            return size() > BUSINESSES;
        }
    };

    RuleBook(
            JdbcClient jdbc,
            Businesses businesses,
            Branches branches,
            BranchCalendars calendars,
            ServiceRepository services,
            ResourceRepository resources,
            LegalTexts legalTexts,
            Clock clock) {
        this.jdbc = jdbc;
        this.businesses = businesses;
        this.branches = branches;
        this.calendars = calendars;
        this.services = services;
        this.resources = resources;
        this.legalTexts = legalTexts;
        this.clock = clock;
    }

    /** Costs one short query, if nothing has changed. */
    SchedulingRules of(BusinessId business) {
        return of(
                business,
                jdbc.sql("select entrance.rules_version()").query(Long.class).single());
    }

    /** @param version as {@code entrance.rules_version()} has answered in this transaction */
    SchedulingRules of(BusinessId business, long version) {
        var remembered = remembered(business, version);
        if (remembered != null) return remembered;

        var today = today();
        var rules = read(business, today);
        synchronized (known) {
            known.put(business, new Known(version, today, rules));
        }
        return rules;
    }

    /** @return null if they have to be read */
    @Nullable
    SchedulingRules remembered(BusinessId business, long version) {
        var before = known(business);
        return before != null && before.version == version && before.day.equals(today()) ? before.rules : null;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** As they were when they were last read: to prepare a question that also asks for the version. */
    @Nullable
    SchedulingRules remembered(BusinessId business) {
        var before = known(business);
        return before == null ? null : before.rules;
    }

    private @Nullable Known known(BusinessId business) {
        synchronized (known) {
            return known.get(business);
        }
    }

    private SchedulingRules read(BusinessId business, LocalDate today) {
        var places = new LinkedHashMap<Branch, OpeningCalendar>();
        for (var place : branches.all(business))
            places.put(place, calendars.of(business, place, today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD)));
        return new SchedulingRules(
                businesses.get(business),
                places,
                services.all(business),
                resources.all(business),
                legalTexts.inForce(business));
    }

    /** A branch's calendar, knowing these dates, both included; only for dates far off it has to be read. */
    OpeningCalendar calendar(SchedulingRules rules, Branch branch, LocalDate from, LocalDate until) {
        var today = today();
        // by tomorrow the rules are read anew
        var near = !from.isBefore(today.minusDays(DAYS_BACK - 1)) && !until.isAfter(today.plusDays(DAYS_AHEAD - 1));
        return near ? rules.calendar(branch) : calendars.of(rules.business().id(), branch, from, until);
    }
}
