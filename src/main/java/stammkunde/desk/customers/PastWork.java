package stammkunde.desk.customers;

import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import stammkunde.exchange.PastService;
import stammkunde.shared.Money;
import stammkunde.web.Frame;
import stammkunde.web.Wording;

/** What was done before or elsewhere, as the dealer system tells. @param facts mileage and amount, as far as known */
public record PastWork(String day, String title, String details, String facts) {

    static List<PastWork> of(List<PastService> services, Frame frame, Wording wording, Currency usual) {
        return services.stream()
                .map(service -> of(service, frame, wording, usual))
                .toList();
    }

    private static PastWork of(PastService service, Frame frame, Wording wording, Currency usual) {
        var mileage = service.mileageKm();
        var amount = service.amountCents();
        var currency = service.currency().equals("EUR") || service.currency().equals("CHF")
                ? Currency.getInstance(service.currency())
                : usual;
        var facts = Stream.of(
                        mileage == null ? "" : frame.measures().number(mileage) + " km",
                        amount == null ? "" : frame.measures().money(new Money(amount, currency)))
                .filter(fact -> !fact.isEmpty())
                .toList();
        return new PastWork(
                wording.date(service.doneOn()),
                service.title(),
                service.details().replaceAll("\\s+", " "),
                String.join(", ", facts));
    }
}
