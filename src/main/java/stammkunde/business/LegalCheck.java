package stammkunde.business;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Points out what a legal text should no longer say, or doesn't say yet (R-LAW-5). Warns; the business decides. */
public final class LegalCheck {

    public enum Warning {
        /** The platform was closed on 20 July 2025; a link to it misleads. */
        ODR_LINK("ec\\.europa\\.eu/(consumers/)?odr"),
        /** Since 14 May 2024 the imprint follows § 5 DDG. */
        OLD_TMG("§\\s*5\\s*(abs\\.?\\s*\\d\\s*)?tmg|telemediengesetz"),
        /** Renamed TDDDG at the same time. */
        OLD_TTDSG("ttdsg"),
        /** A mark of our skeletons is still in it. */
        UNFINISHED("\\[\\[");

        private final Pattern pattern;

        Warning(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    private LegalCheck() {}

    public static List<Warning> warnings(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        var found = new ArrayList<Warning>();
        for (var warning : Warning.values()) if (warning.pattern.matcher(small).find()) found.add(warning);
        return List.copyOf(found);
    }
}
