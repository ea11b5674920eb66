package stammkunde.launch;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** How long this start has taken, counted from the command's own beginning if the script noted it. */
final class Uptime {

    private Uptime() {}

    static String inSeconds() {
        var script = System.getenv("STAMMKUNDE_STARTED_MS");
        var start = script != null && script.matches("\\d{13}")
                ? Long.parseLong(script)
                : ManagementFactory.getRuntimeMXBean().getStartTime();
        return String.format(Locale.ROOT, "%.1f", (System.currentTimeMillis() - start) / 1000.0);
    }
}
