package stammkunde.scheduling;

import java.util.Collection;
import java.util.List;
import stammkunde.business.Branch;
import stammkunde.business.OpeningWeek;

/** One service at one branch, ready to be searched. */
record Offer(Service service, Branch branch, OpeningCalendar calendar, ServiceTimes times, List<Need> needs) {

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
        return new Offer(service, branch, OpeningCalendar.always(branch.zone()), times, everyone);
    }

    Offer only(Collection<ResourceId> resources) {
        return new Offer(
                service,
                branch,
                calendar,
                times,
                needs.stream().map(need -> need.only(resources)).toList());
    }

    Setting setting() {
        return new Setting(service, branch);
    }

    List<ResourceId> candidates() {
        return needs.stream()
                .flatMap(need -> need.candidates().stream())
                .map(ResourceTimes::id)
                .distinct()
                .toList();
    }
}
