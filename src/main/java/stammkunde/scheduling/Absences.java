package stammkunde.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import stammkunde.business.BusinessTransaction;
import stammkunde.scheduling.AbsenceEntry.Added;
import stammkunde.scheduling.AbsenceEntry.Collides;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;
import stammkunde.shared.TimeSpan;

/** Times in which a resource takes no appointments: holidays, illness, a lift under repair, a blocked hour (T5). */
@org.springframework.stereotype.Service
public class Absences {

    private static final int LONGEST_REASON = 200;

    private final BusinessTransaction transaction;
    private final Attempts attempts;
    private final ResourceRepository resources;
    private final AbsenceRepository absences;
    private final AppointmentRepository appointments;
    private final AppointmentNews news;
    private final Clock clock;

    Absences(
            BusinessTransaction transaction,
            Attempts attempts,
            ResourceRepository resources,
            AbsenceRepository absences,
            AppointmentRepository appointments,
            AppointmentNews news,
            Clock clock) {
        this.transaction = transaction;
        this.attempts = attempts;
        this.resources = resources;
        this.absences = absences;
        this.appointments = appointments;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Takes the resource out of use, on all of its lanes, if nothing is there then.
     *
     * @throws IllegalArgumentException unless {@code from} is before {@code until}
     */
    public AbsenceEntry add(
            BusinessId business, ResourceId resource, Absence.Kind kind, Instant from, Instant until, String reason) {
        if (!StoredText.fits(reason, LONGEST_REASON)) return new AbsenceEntry.Unreadable();

        var absence = new Absence(new AbsenceId(Ids.next()), resource, kind, new TimeSpan(from, until), reason);
        return attempts.in(business, () -> attempt(business, absence), Added.class::isInstance);
    }

    private AbsenceEntry attempt(BusinessId business, Absence absence) {
        var found = resources.all(business).stream()
                .filter(one -> one.id().equals(absence.resource()))
                .findFirst();
        if (found.isEmpty()) return new AbsenceEntry.UnknownResource();
        if (!absences.insert(business, absence, found.get().capacity(), clock.instant()))
            return new Collides(appointments.occupying(business, absence.resource(), absence.span()));

        news.changedInside(business);
        return new Added(absence.id());
    }

    /** @return false if there is no such absence of this business */
    public boolean remove(BusinessId business, AbsenceId absence) {
        return transaction.in(business, () -> {
            var removed = absences.delete(business, absence);
            if (removed) news.changedInside(business);
            return removed;
        });
    }

    /** All that touch this time, of all branches, in the order of time. */
    public List<Absence> within(BusinessId business, Instant from, Instant until) {
        return transaction.in(business, () -> absences.within(business, new TimeSpan(from, until)));
    }
}
