package stammkunde.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stammkunde.messaging.Channel;

class SendingHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6));
    private final SendingHours hours = new SendingHours(480, 1200, BERLIN, HOLIDAYS::contains);

    @Test
    void from_eight_and_not_at_eight_in_the_evening() {
        assertThat(hours.open(Channel.EMAIL, at("2026-03-23T07:59"))).isFalse();
        assertThat(hours.open(Channel.EMAIL, at("2026-03-23T08:00"))).isTrue();
        assertThat(hours.open(Channel.EMAIL, at("2026-03-23T19:59"))).isTrue();
        assertThat(hours.open(Channel.EMAIL, at("2026-03-23T20:00"))).isFalse();
    }

    @Test
    void an_sms_rests_on_sundays_and_holidays_and_a_mail_does_not() {
        assertThat(hours.open(Channel.SMS, at("2026-03-22T12:00"))).isFalse();
        assertThat(hours.open(Channel.EMAIL, at("2026-03-22T12:00"))).isTrue();
        assertThat(hours.open(Channel.SMS, at("2026-04-03T12:00"))).isFalse();
        assertThat(hours.open(Channel.SMS, at("2026-04-04T12:00"))).isTrue();
    }

    @Test
    void what_is_too_late_goes_out_the_next_day_that_is_fit() {
        assertThat(hours.next(Channel.EMAIL, at("2026-03-23T21:00"))).isEqualTo(at("2026-03-24T08:00"));
        assertThat(hours.next(Channel.EMAIL, at("2026-03-23T06:00"))).isEqualTo(at("2026-03-23T08:00"));
        assertThat(hours.next(Channel.EMAIL, at("2026-03-23T12:00"))).isEqualTo(at("2026-03-23T12:00"));
        // Saturday evening before Easter: Sunday and Monday are out
        assertThat(hours.next(Channel.SMS, at("2026-04-04T20:30"))).isEqualTo(at("2026-04-07T08:00"));
    }

    @Test
    void when_the_clocks_change_it_is_eight_by_the_clock_on_the_wall() {
        assertThat(hours.next(Channel.EMAIL, at("2026-03-28T22:00"))).isEqualTo(Instant.parse("2026-03-29T06:00:00Z"));
        assertThat(hours.next(Channel.EMAIL, at("2026-10-24T22:00"))).isEqualTo(Instant.parse("2026-10-25T07:00:00Z"));
    }

    @Test
    void states_follow_one_another_as_they_may() {
        assertThat(CampaignState.DRAFT.mayBecome(CampaignState.SENDING)).isFalse();
        assertThat(CampaignState.SENDING.mayBecome(CampaignState.DRAFT)).isFalse();
        assertThat(CampaignState.SCHEDULED.mayBecome(CampaignState.DRAFT)).isTrue();
        assertThat(CampaignState.PAUSED.mayBecome(CampaignState.SENDING)).isTrue();
        for (var next : CampaignState.values()) {
            assertThat(CampaignState.DONE.mayBecome(next)).isFalse();
            assertThat(CampaignState.CANCELLED.mayBecome(next)).isFalse();
        }
        assertThat(CampaignState.CANCELLED.before()).containsExactlyInAnyOrder("SCHEDULED", "SENDING", "PAUSED");
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
