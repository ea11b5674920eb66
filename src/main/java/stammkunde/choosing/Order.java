package stammkunde.choosing;

import java.util.List;

/**
 * What stands highlighted right above „Zahlungspflichtig bestellen“ (R-LAW-13).
 *
 * @param total the whole price, taxes included
 */
public record Order(List<Term> terms, String total, String tax) {

    public record Term(String name, String text) {}
}
