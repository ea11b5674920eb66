package stammkunde.business;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import stammkunde.testing.Nameserver;

class TextRecordsTest {

    private final TextRecords records = new TextRecords(Nameserver.address());

    @Test
    void all_texts_of_a_name_are_found() {
        Nameserver.put("_stammkunde.two.example", "stammkunde=abc", "something else, with spaces");

        assertThat(records.at("_stammkunde.two.example"))
                .isInstanceOfSatisfying(
                        TextRecords.Found.class,
                        found -> assertThat(found.texts())
                                .containsExactlyInAnyOrder("stammkunde=abc", "something else, with spaces"));
    }

    @Test
    void an_absent_name_and_a_name_without_texts_have_none() {
        Nameserver.put("_stammkunde.none.example");

        assertThat(records.at("_stammkunde.none.example")).isEqualTo(new TextRecords.Found(java.util.List.of()));
        assertThat(records.at("_stammkunde.absent.example")).isEqualTo(new TextRecords.Found(java.util.List.of()));
    }

    @Test
    void a_server_that_fails_says_nothing_about_the_name() {
        assertThat(records.at("_stammkunde.x.broken")).isInstanceOf(TextRecords.Unreachable.class);
    }

    @Test
    void a_server_that_is_silent_is_not_waited_for_longer_than_the_bound() {
        var begun = Instant.now();

        assertThat(records.at("_stammkunde.x.silent")).isInstanceOf(TextRecords.Unreachable.class);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(TextRecords.SECONDS + 1));
    }
}
