package stammkunde.booking;

import java.util.List;
import stammkunde.web.Problems;

/**
 * The form in which visitors say who they are.
 *
 * @param key   makes sending it twice harmless (R-REL-4)
 * @param start empty: the time is gone, one of the {@code others} or any other has to be chosen
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
        String gone,
        List<Other> others,
        Field phone,
        Field plate,
        Field address,
        Field comment) {

    /** Another free time, offered in place of one that is gone. @param name the full date, time and service */
    public record Other(String value, String text, String name) {}

    /** @param mark „freiwillig“, empty for what must be filled in */
    public record Field(boolean shown, boolean required, String mark) {}
}
