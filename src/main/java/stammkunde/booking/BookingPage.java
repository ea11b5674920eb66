package stammkunde.booking;

import org.jspecify.annotations.Nullable;
import stammkunde.choosing.Steps;
import stammkunde.web.Frame;
import stammkunde.web.Page;
import stammkunde.web.PublicShell;

/**
 * Everything {@code booking/page.jte} prints.
 *
 * @param notice  why the form that came is not shown again; empty: none came, or it is
 * @param canonical the page's one address for search engines
 * @param details null until a time is chosen
 */
public record BookingPage(
        Frame frame,
        PublicShell shell,
        String canonical,
        String notice,
        Steps steps,
        @Nullable Details details) implements Page {

    public String title() {
        return text("booking.title");
    }
}
