package stammkunde.exchange;

import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/** The template's example files, which docs/dms describes. */
public final class Examples {

    private static final List<String> NAMES =
            List.of("kunden.csv", "fahrzeuge.csv", "leistungen.csv", "customers.csv", "vehicles.csv", "services.csv");

    private Examples() {}

    public static Optional<ClassPathResource> find(String name) {
        return NAMES.contains(name) ? Optional.of(new ClassPathResource("dms/" + name)) : Optional.empty();
    }
}
