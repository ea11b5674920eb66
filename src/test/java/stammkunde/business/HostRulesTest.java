package stammkunde.business;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stammkunde.shared.Ids;

class HostRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-23T07:00:00Z");

    @Test
    void a_claim_counts_once_the_record_is_found() {
        var after = Hosts.after(host(null, null), HostProof.FOUND, NOW);

        assertThat(after.counts()).isTrue();
        assertThat(after.verifiedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @EnumSource(value = HostProof.class, mode = EnumSource.Mode.EXCLUDE, names = "FOUND")
    void without_the_record_a_claim_stays_a_claim(HostProof proof) {
        var after = Hosts.after(host(null, null), proof, NOW);

        assertThat(after.counts()).isFalse();
        assertThat(after.isSwitchedOff()).isFalse();
        assertThat(after.proof()).isEqualTo(proof);
    }

    @Test
    void a_name_whose_record_has_gone_counts_for_the_grace_and_no_longer() {
        var verified = NOW.minus(Duration.ofDays(90));
        var first = Hosts.after(host(verified, null), HostProof.NO_RECORD, NOW);
        var inGrace =
                Hosts.after(first, HostProof.OTHER_VALUE, NOW.plus(Host.GRACE).minusSeconds(1));
        var over = Hosts.after(inGrace, HostProof.NO_RECORD, NOW.plus(Host.GRACE));

        assertThat(first.counts()).isTrue();
        assertThat(first.missingSince()).isEqualTo(NOW);
        assertThat(inGrace.counts()).isTrue();
        assertThat(inGrace.missingSince()).isEqualTo(NOW);
        assertThat(over.counts()).isFalse();
        assertThat(over.main()).isFalse();
        assertThat(over.isSwitchedOff()).isTrue();
    }

    @Test
    void a_record_that_comes_back_in_time_makes_everything_as_before() {
        var verified = NOW.minus(Duration.ofDays(90));
        var missing = host(verified, NOW.minus(Duration.ofDays(6)));

        var after = Hosts.after(missing, HostProof.FOUND, NOW);

        assertThat(after.verifiedAt()).isEqualTo(verified);
        assertThat(after.missingSince()).isNull();
    }

    @Test
    void name_servers_that_do_not_answer_never_switch_a_name_off() {
        var missing = host(NOW.minus(Duration.ofDays(90)), NOW.minus(Duration.ofDays(30)));

        assertThat(Hosts.after(missing, HostProof.UNREACHABLE, NOW).counts()).isTrue();
    }

    @Test
    void only_the_exact_value_proves_a_name() {
        var host = host(null, null);

        assertThat(proof(host, host.value())).isEqualTo(HostProof.FOUND);
        assertThat(proof(host, "v=spf1 -all", host.value())).isEqualTo(HostProof.FOUND);
        assertThat(proof(host, host.value() + "x")).isEqualTo(HostProof.OTHER_VALUE);
        assertThat(proof(host, host.token())).isEqualTo(HostProof.OTHER_VALUE);
        assertThat(proof(host)).isEqualTo(HostProof.NO_RECORD);
    }

    private static HostProof proof(Host host, String... texts) {
        return HostProof.of(host, new TextRecords.Found(List.of(texts)));
    }

    private static Host host(@Nullable Instant verified, @Nullable Instant missing) {
        return new Host(
                new HostId(Ids.next()),
                "termine.keller.example",
                "t".repeat(43),
                verified != null,
                verified,
                verified,
                null,
                missing);
    }
}
