package stammkunde.portal.vehicles;

import java.time.LocalDate;
import stammkunde.customer.Due;
import stammkunde.portal.Portal;

/**
 * „HU fällig am 26. März – jetzt buchen“.
 *
 * @param due  worth a mark and a button
 * @param href where it can be booked, with everything filled in; empty: nothing needs to be
 */
public record DueLine(LocalDate on, boolean due, String text, String tone, String icon, String href) {

    static DueLine of(Portal portal, String label, LocalDate on, String href) {
        var day = portal.wording().date(on);
        return switch (Due.of(on, portal.today())) {
            case OVERDUE ->
                new DueLine(on, true, portal.text("portal.due.overdue", label, day), "bad", "triangle-alert", href);
            case SOON ->
                new DueLine(on, true, portal.text("portal.due.soon", label, day), "warn", "triangle-alert", href);
            case LATER, UNKNOWN ->
                new DueLine(on, false, portal.text("portal.due.later", label, day), "none", "circle-check", "");
        };
    }
}
