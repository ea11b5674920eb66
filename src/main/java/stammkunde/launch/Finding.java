package stammkunde.launch;

/** One line of a doctor's report. */
record Finding(Weight weight, String text) {

    enum Weight {
        GOOD("✓"),
        /** Works, but someone should know. */
        NOTE("!"),
        BAD("✗");

        private final String mark;

        Weight(String mark) {
            this.mark = mark;
        }
    }

    static Finding good(String text, Object... values) {
        return new Finding(Weight.GOOD, Texts.of(text, values));
    }

    static Finding note(String text, Object... values) {
        return new Finding(Weight.NOTE, Texts.of(text, values));
    }

    static Finding bad(String text, Object... values) {
        return new Finding(Weight.BAD, Texts.of(text, values));
    }

    @Override
    public String toString() {
        return weight.mark + " " + text;
    }
}
