package stammkunde.choosing;

import java.util.List;

/**
 * What stands highlighted right above „Zahlungspflichtig bestellen“ (R-LAW-13).
 *
 * @param early what the customer may demand with a tick that nobody sets for them (R-LAW-34); empty: there is nothing to demand
 * @param total the whole price, taxes included
 */
public record Order(List<Term> terms, String early, String total, String tax) {

    public record Term(String name, String text) {}
}
