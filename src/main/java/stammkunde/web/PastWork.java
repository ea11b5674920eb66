package stammkunde.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stammkunde.shared.Money;

/** What was done before or elsewhere, as the dealer system tells. @param facts mileage and amount, as far as known */
public record PastWork(String day, String title, String details, String facts) {

    public static PastWork of(
            Frame frame,
            Wording wording,
            LocalDate doneOn,
            String title,
            String details,
            @Nullable Integer mileageKm,
            Optional<Money> amount) {
        var mileage = Optional.ofNullable(mileageKm).map(km -> frame.measures().number(km) + " km");
        var facts = Stream.of(mileage, amount.map(frame.measures()::money))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return new PastWork(wording.date(doneOn), title, details.replaceAll("\\s+", " "), facts);
    }
}
