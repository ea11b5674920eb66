package stammkunde.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stammkunde.customer.Consent;
import stammkunde.customer.Consents;
import stammkunde.customer.Customers;
import stammkunde.messaging.Post;
import stammkunde.messaging.delivery.OutgoingMail;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** From the plan to the mail server: who gets a letter, once, and who doesn't any more. */
@DatabaseTest
class CampaignSendingTest {

    private final Campaigns campaigns;
    private final Audiences audiences;
    private final Results results;
    private final Dispatch dispatch;
    private final Unsubscriptions unsubscriptions;
    private final Post post;
    private final Worlds worlds;
    private final Clock clock;
    private final CampaignWorld people;
    private final World world;

    CampaignSendingTest(
            Campaigns campaigns,
            Audiences audiences,
            Results results,
            Dispatch dispatch,
            Unsubscriptions unsubscriptions,
            Customers customers,
            Consents consents,
            Post post,
            Worlds worlds,
            Clock clock) {
        this.campaigns = campaigns;
        this.audiences = audiences;
        this.results = results;
        this.dispatch = dispatch;
        this.unsubscriptions = unsubscriptions;
        this.post = post;
        this.worlds = worlds;
        this.clock = clock;
        this.people = new CampaignWorld(worlds, customers, consents, campaigns);
        this.world = worlds.create();
    }

    @Test
    void only_who_agrees_gets_a_letter_and_staff_sees_why_the_others_do_not() {
        people.agreeing(world, "Clara");
        people.customer(world, "Dora");
        people.answer(world.business(), people.agreeing(world, "Emil"), Consent.Channel.EMAIL, false);
        people.answer(world.business(), world.ada(), Consent.Channel.EMAIL, true);

        assertThat(audiences.reach(world.business(), Channels.EMAIL, Audience.EVERYBODY))
                .isEqualTo(new Reach(1, 0, Map.of(Reason.NO_CONSENT, 2, Reason.UNSUBSCRIBED, 1, Reason.NO_ADDRESS, 1)));
        var campaign = people.planned(world);
        var sink = send();

        assertThat(sink.mails).extracting(OutgoingMail::to).containsExactly("clara@example.org");
        assertThat(campaigns.find(world.business(), campaign).orElseThrow().leftOut())
                .containsEntry(Reason.NO_CONSENT, 2);
        dispatch.step(world.business());
        assertThat(state(campaign)).isEqualTo(CampaignState.DONE);
    }

    @Test
    void each_letter_has_a_link_of_its_own_and_ends_advertising_with_one_click() {
        people.agreeing(world, "Clara");
        var emil = people.agreeing(world, "Emil");
        people.planned(world);
        var sink = send();

        var clara = sink.to("clara@example.org");
        var other = sink.to("emil@example.org");
        assertThat(clara.text()).contains("/l/", "Keine Werbung mehr: http").doesNotContain("{{");
        assertThat(link(clara)).isNotEqualTo(link(other));
        assertThat(other.unsubscribe())
                .matches("https?://.*/u/[A-Za-z0-9_-]{22}")
                .isNotEqualTo(clara.unsubscribe());
        var token = other.unsubscribe().replaceFirst(".*/u/", "");

        assertThat(unsubscriptions.find(token).orElseThrow().done()).isFalse();
        assertThat(unsubscriptions.unsubscribe(token).orElseThrow().done()).isTrue();
        assertThat(unsubscriptions.unsubscribe(token)).isEqualTo(unsubscriptions.find(token));
        assertThat(people.latest(world.business(), emil))
                .hasValueSatisfying(no -> assertThat(no.evidence()).contains("Frühjahr"))
                .hasValueSatisfying(no -> assertThat(no.given()).isFalse());
        assertThat(unsubscriptions.find(token.substring(1) + "A")).isEmpty();
        assertThat(audiences
                        .reach(world.business(), Channels.EMAIL, Audience.EVERYBODY)
                        .leftOut(Reason.UNSUBSCRIBED))
                .isEqualTo(1);
    }

    @Test
    void a_consent_taken_back_between_queueing_and_sending_counts() {
        var clara = people.agreeing(world, "Clara");
        people.agreeing(world, "Emil");
        var campaign = people.planned(world);
        dispatch.step(world.business());
        assertThat(results.funnel(world.business(), campaign).queued()).isEqualTo(2);

        people.answer(world.business(), clara, Consent.Channel.EMAIL, false);
        var sink = new Sink();
        post.deliver(world.business(), sink);
        dispatch.step(world.business());

        assertThat(sink.mails).extracting(OutgoingMail::to).containsExactly("emil@example.org");
        assertThat(results.reasons(world.business(), campaign)).containsExactly(new Result.Count("no-consent", 1));
    }

    @Test
    void who_books_before_it_is_their_turn_is_left_out() {
        var clara = people.agreeing(world, "Clara");
        var campaign = people.planned(world);
        dispatch.step(world.business());
        people.book(world, clara);

        var sink = new Sink();
        post.deliver(world.business(), sink);
        dispatch.step(world.business());

        assertThat(sink.mails).isEmpty();
        assertThat(results.reasons(world.business(), campaign)).containsExactly(new Result.Count("booked", 1));
    }

    @Test
    void paused_in_the_middle_nothing_goes_out_until_it_goes_on() {
        IntStream.range(0, 5).forEach(i -> people.agreeing(world, "Person" + i));
        var campaign = people.planned(world);
        dispatch.step(world.business());
        var manager = people.manager(world);

        assertThat(campaigns.pause(world.business(), campaign, manager)).isEqualTo(new Changing.Changed());
        var sink = new Sink();
        post.deliver(world.business(), sink);
        dispatch.step(world.business());
        assertThat(sink.mails).isEmpty();
        assertThat(campaigns.pause(world.business(), campaign, manager))
                .isEqualTo(new Changing.NotNow(CampaignState.PAUSED));

        campaigns.resume(world.business(), campaign, manager);
        post.deliver(world.business(), sink, Clock.offset(clock, CampaignLetters.PAUSE));
        assertThat(sink.mails).hasSize(5);
        dispatch.step(world.business());
        assertThat(state(campaign)).isEqualTo(CampaignState.DONE);
    }

    @Test
    void cancelled_in_the_middle_the_rest_stays_here() {
        IntStream.range(0, 3).forEach(i -> people.agreeing(world, "Person" + i));
        var campaign = people.planned(world);
        campaigns.goesOut(world.business(), campaign, Sending.USUAL);
        dispatch.step(world.business());
        campaigns.cancel(world.business(), campaign, people.manager(world));
        var sink = send();
        assertThat(sink.mails).isEmpty();
        assertThat(state(campaign)).isEqualTo(CampaignState.CANCELLED);
    }

    @Test
    void a_slow_campaign_goes_out_bit_by_bit() {
        IntStream.range(0, 5).forEach(i -> people.agreeing(world, "Person" + i));
        var campaign = people.draft(world);
        campaigns.goesOut(world.business(), campaign, new Sending(120, 0, 1440, null, 30, 14));
        people.plan(world, campaign);
        dispatch.step(world.business());
        dispatch.step(world.business());
        assertThat(results.funnel(world.business(), campaign))
                .returns(2, Funnel::queued)
                .returns(3, Funnel::waiting);
    }

    @Test
    void in_quiet_hours_nothing_is_queued_and_nothing_that_was_queued_goes_out() {
        people.agreeing(world, "Clara");
        var campaign = people.draft(world);
        campaigns.goesOut(world.business(), campaign, new Sending(null, 540, 1200, null, 30, 14));
        people.plan(world, campaign);
        dispatch.step(world.business());
        assertThat(results.funnel(world.business(), campaign).waiting()).isEqualTo(1);

        hours(480);
        dispatch.step(world.business());
        hours(540);
        var sink = new Sink();
        post.deliver(world.business(), sink);
        assertThat(sink.mails).isEmpty();
        hours(480);
        post.deliver(world.business(), sink, Clock.offset(clock, Duration.ofHours(1)));
        assertThat(sink.mails).hasSize(1);
    }

    @Test
    void who_did_not_book_gets_a_second_letter_after_the_days_chosen() {
        var clara = people.agreeing(world, "Clara");
        people.agreeing(world, "Emil");
        var campaign = people.draft(world);
        campaigns.goesOut(world.business(), campaign, new Sending(null, 480, 1200, 7, 30, 14));
        people.plan(world, campaign);
        assertThat(send().mails).hasSize(2);
        people.book(world, clara);
        results.read(world.business());
        assertThat(results.funnel(world.business(), campaign)).returns(1, Funnel::booked);
        assertThat(send().mails).isEmpty();
        assertThat(state(campaign)).isEqualTo(CampaignState.SENDING);

        worlds.change(
                world,
                "update campaign.recipient set sent_at = sent_at - interval '7 days' where business_id = ?",
                world.business().value());
        dispatch.step(world.business());
        assertThat(send().mails).extracting(OutgoingMail::to).containsExactly("emil@example.org");
        assertThat(results.funnel(world.business(), campaign))
                .returns(2, Funnel::sent)
                .returns(1, Funnel::second);
        assertThat(state(campaign)).isEqualTo(CampaignState.DONE);
    }

    @Test
    void who_books_while_the_second_letter_waits_does_not_get_it() {
        var clara = people.agreeing(world, "Clara");
        var campaign = people.draft(world);
        campaigns.goesOut(world.business(), campaign, new Sending(null, 480, 1200, 7, 30, 14));
        people.plan(world, campaign);
        assertThat(send().mails).hasSize(1);
        worlds.change(
                world,
                "update campaign.recipient set sent_at = sent_at - interval '7 days' where business_id = ?",
                world.business().value());
        dispatch.step(world.business());
        dispatch.step(world.business());
        assertThat(results.funnel(world.business(), campaign)).returns(1, Funnel::queued);

        people.book(world, clara);
        assertThat(send().mails).isEmpty();
        assertThat(results.funnel(world.business(), campaign))
                .returns(0, Funnel::second)
                .returns(1, Funnel::leftOut);
    }

    @Test
    void a_consent_taken_back_between_scheduling_and_starting_counts() {
        var clara = people.agreeing(world, "Clara");
        people.agreeing(world, "Emil");
        var campaign = people.planned(world);
        people.answer(world.business(), clara, Consent.Channel.EMAIL, false);

        assertThat(send().mails).extracting(OutgoingMail::to).containsExactly("emil@example.org");
        assertThat(campaigns.find(world.business(), campaign).orElseThrow().leftOut())
                .containsEntry(Reason.UNSUBSCRIBED, 1);
    }

    private Sink send() {
        var sink = new Sink();
        dispatch.step(world.business());
        post.deliver(world.business(), sink);
        dispatch.step(world.business());
        return sink;
    }

    private void hours(int opens) {
        worlds.change(
                world,
                "update campaign.campaign set opens_minute = ? where business_id = ?",
                opens,
                world.business().value());
    }

    private CampaignState state(CampaignId campaign) {
        return campaigns.find(world.business(), campaign).orElseThrow().state();
    }

    private static String link(OutgoingMail mail) {
        return mail.text().replaceAll("(?s).*(/l/\\S+).*", "$1");
    }
}
