package stammkunde.print;

/** A size of paper, upright unless it is a card. */
public enum Paper {
    /** As bank cards have it, within a tenth of a millimetre of ISO/IEC 7810 ID-1. */
    CARD(85.6, 54),
    A5(148, 210),
    A4(210, 297);

    private final double width;
    private final double height;

    Paper(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** In millimetres. */
    public double width() {
        return width;
    }

    /** In millimetres. */
    public double height() {
        return height;
    }
}
