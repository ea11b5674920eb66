package stammkunde.scheduling;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import stammkunde.business.Branch;
import stammkunde.business.Business;
import stammkunde.business.OpeningWeek;
import stammkunde.shared.TimeSpan;

/** One service at one branch, ready to be searched. */
record Offer(
        Business business,
        Service service,
        Branch branch,
        OpeningCalendar calendar,
        ServiceTimes times,
        List<Need> needs) {

    SlotSearch search() {
        return new SlotSearch(times, calendar, needs);
    }

    /** The same, but with the branch and all resources open day and night: staff decides when to work. */
    Offer atAnyTime() {
        var everyone = needs.stream()
                .map(need -> new Need(need.candidates().stream()
                        .map(one -> new ResourceTimes(one.id(), one.capacity(), OpeningWeek.NONE))
                        .toList()))
                .toList();
        return new Offer(business, service, branch, OpeningCalendar.always(branch.zone()), times, everyone);
    }

    Offer only(Collection<ResourceId> resources) {
        return new Offer(
                business,
                service,
                branch,
                calendar,
                times,
                needs.stream().map(need -> need.only(resources)).toList());
    }

    /** What an appointment occupies that starts then. */
    TimeSpan claim(Instant start) {
        return service.claim(start);
    }

    Setting setting() {
        return new Setting(business, service, branch);
    }

    List<ResourceId> candidates() {
        return needs.stream()
                .flatMap(need -> need.candidates().stream())
                .map(ResourceTimes::id)
                .distinct()
                .toList();
    }
}
