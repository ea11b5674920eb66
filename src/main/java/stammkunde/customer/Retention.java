package stammkunde.customer;

import java.time.LocalDate;
import java.time.Month;
import stammkunde.business.Business.Country;

/** How long what must be kept (R-LAW-65). Each term begins when the calendar year ends. */
public final class Retention {

    private Retention() {}

    /**
     * Orders with a price, kept as commercial letters: Germany 6 years (§ 257 HGB, § 147 AO), Austria 7 (§ 132 BAO),
     * Switzerland 10 (Art. 958f OR). @return the last day
     */
    public static LocalDate ofOrder(LocalDate day, Country country) {
        var years =
                switch (country) {
                    case DE -> 6;
                    case AT -> 7;
                    case CH -> 10;
                };
        return LocalDate.of(day.getYear() + years, Month.DECEMBER, 31);
    }

    /** Proof that somebody agreed to be called: 5 years (§ 7a UWG); the same elsewhere. @return the last day */
    public static LocalDate ofConsent(LocalDate day) {
        return LocalDate.of(day.getYear() + 5, Month.DECEMBER, 31);
    }
}
