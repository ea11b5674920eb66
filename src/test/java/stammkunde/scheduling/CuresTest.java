package stammkunde.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CuresTest {

    @ParameterizedTest
    @CsvSource({
        "HU, HU und AU, true",
        "MFK, MFK-Bereitstellung, true",
        "§ 57a, Begutachtung nach § 57a, true",
        "Räderwechsel, Räder wechseln, true",
        "Batterie, Batterietausch, true",
        "Hörtest, Hörtest, true",
        "HU, Hundesalon, false",
        "Reifen, Inspektion, false",
        "Service, Ersatzwagen und Probefahrt, false"
    })
    void what_falls_due_is_found_by_its_name(String due, String service, boolean found) {
        assertThat(Cures.likeness(due, service) > 0).isEqualTo(found);
    }
}
