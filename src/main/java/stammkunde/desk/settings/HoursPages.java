package stammkunde.desk.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import stammkunde.business.Branch;
import stammkunde.business.Branches;
import stammkunde.business.Businesses;
import stammkunde.business.Holidays;
import stammkunde.business.OpeningHours;
import stammkunde.desk.SignedIn;
import stammkunde.desk.settings.HoursPage.Line;
import stammkunde.web.Frame;

/** Makes {@link HoursPage}s. */
@Component
class HoursPages {

    private final OpeningHours hours;
    private final Holidays holidays;
    private final Branches branches;
    private final Businesses businesses;
    private final SettingsFrames frames;
    private final Clock clock;

    HoursPages(
            OpeningHours hours,
            Holidays holidays,
            Branches branches,
            Businesses businesses,
            SettingsFrames frames,
            Clock clock) {
        this.hours = hours;
        this.holidays = holidays;
        this.branches = branches;
        this.businesses = businesses;
        this.frames = frames;
        this.clock = clock;
    }

    HoursPage stored(SignedIn staff, Frame frame, Branch branch, String done) {
        var week = hours.of(staff.business(), branch.id(), today(branch), today(branch))
                .week();
        return page(staff, frames.stored(staff, frame, HoursForm.typed(week), done), branch);
    }

    /** Fields of the week that weren't sent, because another form of the page was, show what is stored. */
    HoursPage refused(SignedIn staff, Frame frame, Branch branch, FormReader form) {
        var week = hours.of(staff.business(), branch.id(), today(branch), today(branch))
                .week();
        var sent = form.typed();
        var basics = frames.refused(staff, frame, form);
        var typed = sent.values().containsKey("day1from1")
                ? sent
                : HoursForm.typed(week).and(sent);
        return page(staff, new Basics(frame, basics.shell(), typed, basics.problems(), ""), branch);
    }

    private HoursPage page(SignedIn staff, Basics basics, Branch branch) {
        var today = today(branch);
        var locale = basics.frame().locale();
        var format = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
        var set = hours.of(staff.business(), branch.id(), today, today.plusYears(2));
        var business = businesses.get(staff.business());
        return new HoursPage(
                basics,
                branch,
                branches.all(staff.business()).stream().filter(Branch::active).toList(),
                hours.closures(staff.business(), branch.id(), today).stream()
                        .map(one -> new Line(
                                one.id().toString(),
                                one.from().equals(one.until())
                                        ? format.format(one.from())
                                        : format.format(one.from()) + " – " + format.format(one.until()),
                                one.reason()))
                        .toList(),
                set.specials().stream()
                        .map(one -> new Line(
                                one.day().toString(),
                                format.format(one.day()),
                                one.spans().stream()
                                                .map(span -> span.opens() + "–" + span.closes())
                                                .collect(Collectors.joining(", "))
                                        + (one.reason().isEmpty() ? "" : ", " + one.reason())))
                        .toList(),
                holidays.in(business.country(), branch.subdivision(), today.getYear(), locale).entrySet().stream()
                        .map(day -> new Line("", format.format(day.getKey()), day.getValue()))
                        .toList(),
                today.getYear());
    }

    private LocalDate today(Branch branch) {
        return LocalDate.now(clock.withZone(branch.zone()));
    }
}
