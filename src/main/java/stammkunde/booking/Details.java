package stammkunde.booking;

import stammkunde.choosing.Nearest;
import stammkunde.web.Problems;

/**
 * The form in which visitors say who they are.
 *
 * @param key   makes sending it twice harmless (R-REL-4)
 * @param start empty: the time is gone, one of the {@code nearest} or any other has to be chosen
 * @param offer what the page said it costs; if that is no longer so, the form comes back
 */
public record Details(
        int number,
        String home,
        String key,
        String service,
        String branch,
        String start,
        String offer,
        BookingForm form,
        Problems problems,
        Nearest nearest,
        Field phone,
        Field plate,
        Field address,
        Field comment) {

    /** @param mark „freiwillig“, empty for what must be filled in */
    public record Field(boolean shown, boolean required, String mark) {}
}
