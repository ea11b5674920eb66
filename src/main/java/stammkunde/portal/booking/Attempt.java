package stammkunde.portal.booking;

import java.time.Instant;
import java.util.List;
import stammkunde.web.Problems;

/**
 * A form that came and has to be shown again, as it was typed.
 *
 * @param key     for the next try
 * @param nearest free times around the one that somebody else got; empty: nobody did
 */
record Attempt(BookingForm form, Problems problems, String key, List<Instant> nearest) {}
