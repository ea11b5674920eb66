package stammkunde.web;

/**
 * How the state of an appointment looks everywhere: colour, shape and word together, so that it also reads in grey.
 * Named like the states themselves, plus what only the clock knows.
 */
public enum AppointmentLook {
    REQUESTED("warn", "hourglass", "asked"),
    CONFIRMED("info", "circle-check", ""),
    ARRIVED("ok", "log-in", ""),
    IN_PROGRESS("ok", "wrench", "work"),
    DONE("none", "check-check", ""),
    CANCELLED("none", "ban", "gone"),
    NO_SHOW("bad", "user-x", ""),
    OVERDUE("bad", "clock-alert", "");

    private final String tone;
    private final String icon;
    private final String card;

    AppointmentLook(String tone, String icon, String card) {
        this.tone = tone;
        this.icon = icon;
        this.card = card;
    }

    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }

    /** Class of its card in the planner, beside {@code ev}. */
    public String card() {
        return card;
    }

    /** Key of its word: {@code ui.status.REQUESTED}. */
    public String key() {
        return "ui.status." + name();
    }
}
