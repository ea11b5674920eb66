package stammkunde.business;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import stammkunde.business.Business.Country;

/** Public holidays of a land or canton (R-FMT-50), from jollyday; each year is worked out once. */
@Component
public class Holidays {

    private record Wanted(Country country, String subdivision, int year, Locale locale) {}

    private final Map<Wanted, Map<LocalDate, String>> known = new ConcurrentHashMap<>();

    /**
     * Dates with their names, in order.
     *
     * @param subdivision as in {@link Branch}; empty or unknown: only what holds in the whole country
     */
    public Map<LocalDate, String> in(Country country, String subdivision, int year, Locale locale) {
        return known.computeIfAbsent(new Wanted(country, subdivision, year, locale), Holidays::workOut);
    }

    /** Both dates included. */
    public Map<LocalDate, String> between(
            Country country, String subdivision, LocalDate from, LocalDate until, Locale locale) {
        var found = new TreeMap<LocalDate, String>();
        for (int year = from.getYear(); year <= until.getYear(); year++)
            found.putAll(in(country, subdivision, year, locale));
        return found.subMap(from, true, until, true);
    }

    private static Map<LocalDate, String> workOut(Wanted wanted) {
        var calendar =
                switch (wanted.country) {
                    case DE -> HolidayCalendar.GERMANY;
                    case AT -> HolidayCalendar.AUSTRIA;
                    case CH -> HolidayCalendar.SWITZERLAND;
                };
        var days = new TreeMap<LocalDate, String>();
        for (Holiday holiday : HolidayManager.getInstance(ManagerParameters.create(calendar))
                .getHolidays(Year.of(wanted.year), HolidayType.PUBLIC_HOLIDAY, wanted.subdivision))
            days.put(holiday.getDate(), holiday.getDescription(wanted.locale));
        return Collections.unmodifiableMap(days);
    }
}
