package stammkunde.portal.booking;

import stammkunde.choosing.Nearest;
import stammkunde.web.Problems;

/**
 * The form that books.
 *
 * @param number  of the step; 0: there is nothing left to say, and only the button is needed
 * @param key     makes sending it twice harmless
 * @param start   empty: the time is gone, one of the {@code nearest} or any other has to be chosen
 * @param offer   what the page said it costs; if that is no longer so, the form comes back
 * @param vehicle make and model are asked for, not only the plate
 */
public record Details(
        int number,
        String key,
        String service,
        String branch,
        String start,
        String offer,
        String said,
        BookingForm form,
        Problems problems,
        Nearest nearest,
        Field plate,
        boolean vehicle,
        boolean phone,
        boolean address,
        Field comment) {

    /** @param mark „freiwillig“, empty for what must be filled in */
    public record Field(boolean shown, boolean required, String mark) {}
}
