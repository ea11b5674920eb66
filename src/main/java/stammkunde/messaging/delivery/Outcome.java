package stammkunde.messaging.delivery;

/** What the other side said to a letter. */
public sealed interface Outcome {

    /** Accepted for delivery. */
    record Accepted() implements Outcome {}

    /** Worth another try. @param detail in the other side's words, one line */
    record Later(Fault fault, String detail) implements Outcome {}

    /** No try will ever succeed. @param detail in the other side's words, one line */
    record Refused(Fault fault, String detail) implements Outcome {}

    enum Fault {
        NOT_CONFIGURED,
        UNREACHABLE,
        TOO_SLOW,
        NOT_SIGNED_IN,
        /** The other side can't take it at the moment. */
        BUSY,
        BAD_ADDRESS,
        /** The other side won't take it. */
        REFUSED
    }

    static Outcome later(Fault fault, String detail) {
        return new Later(fault, oneLine(detail));
    }

    static Outcome refused(Fault fault, String detail) {
        return new Refused(fault, oneLine(detail));
    }

    private static String oneLine(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= 300 ? line : line.substring(0, 299) + "…";
    }
}
