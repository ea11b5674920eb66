package stammkunde.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the dates on which a service is offered, as visitors leaf through them. Dates on which it is not offered
 * at all (closed, too soon, too far ahead) are left out.
 *
 * @param earlier first date of the page before; null: this is the first page
 * @param later   first date of the page after; null: this is the last page
 * @param next    the first free start of all; null: nothing is free as far ahead as one can book
 * @param isFree  whether the wished start is free, on this page or not; false without a wish
 */
public record FreeDays(
        List<FreeDay> days,
        @Nullable LocalDate earlier,
        @Nullable LocalDate later,
        @Nullable Instant next,
        boolean isFree) {

    public FreeDays {
        days = List.copyOf(days);
    }
}
