package stammkunde.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stammkunde.business.BusinessTransaction;
import stammkunde.customer.Consents;
import stammkunde.customer.Customers;
import stammkunde.customer.Merges;
import stammkunde.customer.PersonalData;
import stammkunde.messaging.Post;
import stammkunde.messaging.delivery.OutgoingMail;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** Mail servers that refuse, processes that meet or die, people who are merged or erased: each letter once, none lost. */
@DatabaseTest
class CampaignFaultsTest {

    private final Campaigns campaigns;
    private final Audiences audiences;
    private final Results results;
    private final Dispatch dispatch;
    private final Merges merges;
    private final PersonalData data;
    private final BusinessTransaction transaction;
    private final Post post;
    private final Worlds worlds;
    private final CampaignWorld people;
    private final World world;

    CampaignFaultsTest(
            Campaigns campaigns,
            Audiences audiences,
            Results results,
            Dispatch dispatch,
            Merges merges,
            PersonalData data,
            BusinessTransaction transaction,
            Customers customers,
            Consents consents,
            Post post,
            Worlds worlds) {
        this.campaigns = campaigns;
        this.audiences = audiences;
        this.results = results;
        this.dispatch = dispatch;
        this.merges = merges;
        this.data = data;
        this.transaction = transaction;
        this.post = post;
        this.worlds = worlds;
        this.people = new CampaignWorld(worlds, customers, consents, campaigns);
        this.world = worlds.create();
    }

    @Test
    void a_mail_server_that_refuses_every_tenth_costs_those_and_no_others() {
        IntStream.range(0, 30).forEach(i -> people.agreeing(world, "Person" + i));
        var campaign = people.planned(world);
        dispatch.step(world.business());
        var sink = new Sink(10);
        post.deliver(world.business(), sink);
        dispatch.step(world.business());

        assertThat(sink.mails).hasSize(27);
        assertThat(results.funnel(world.business(), campaign))
                .returns(27, Funnel::sent)
                .returns(3, Funnel::bounced)
                .returns(0, Funnel::queued);
        assertThat(state(campaign)).isEqualTo(CampaignState.DONE);
        worlds.change(
                world,
                "update campaign.recipient set bounced_at = bounced_at + interval '1 second' where business_id = ?",
                world.business().value());
        assertThat(audiences
                        .reach(world.business(), Channels.EMAIL, Audience.EVERYBODY)
                        .leftOut(Reason.BOUNCED))
                .isEqualTo(3);
    }

    @Test
    void several_processes_queue_each_recipient_once() throws Exception {
        IntStream.range(0, 40).forEach(i -> people.agreeing(world, "Person" + i));
        var campaign = people.draft(world);
        campaigns.goesOut(world.business(), campaign, new Sending(600, 0, 1440, null, 30, 14));
        people.plan(world, campaign);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++)
                crowd.submit(() -> {
                    for (int turn = 0; turn < 20; turn++) {
                        dispatch.step(world.business());
                        worlds.change(
                                world,
                                "update campaign.campaign set next_batch_at = null where business_id = ?",
                                world.business().value());
                    }
                });
        }
        while (results.funnel(world.business(), campaign).waiting() > 0) {
            worlds.change(
                    world,
                    "update campaign.campaign set next_batch_at = null where business_id = ?",
                    world.business().value());
            dispatch.step(world.business());
        }
        var sink = new Sink();
        post.deliver(world.business(), sink);
        assertThat(sink.mails).hasSize(40);
        assertThat(sink.mails).extracting(OutgoingMail::to).doesNotHaveDuplicates();
    }

    @Test
    void a_process_that_dies_while_it_queues_loses_nobody_and_queues_nobody_twice() {
        people.agreeing(world, "Clara");
        var campaign = people.draft(world);
        campaigns.goesOut(world.business(), campaign, new Sending(1, 0, 1440, null, 30, 14));
        people.plan(world, campaign);
        worlds.change(
                world,
                "update campaign.campaign set next_batch_at = '2026-03-23T08:00Z' where business_id = ?",
                world.business().value());
        dispatch.step(world.business());
        worlds.change(
                world,
                "update campaign.campaign set next_batch_at = null where business_id = ?",
                world.business().value());

        assertThatThrownBy(() -> transaction.run(world.business(), () -> {
                    assertThat(dispatch.queue(world.business(), campaign)).isEqualTo(1);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(results.funnel(world.business(), campaign))
                .returns(1, Funnel::waiting)
                .returns(0, Funnel::queued);
        assertThat(send().mails).hasSize(1);
    }

    @Test
    void merged_meanwhile_the_person_gets_one_letter_erased_meanwhile_none() {
        var clara = people.agreeing(world, "Clara");
        var twin = people.agreeing(world, "Clara");
        var emil = people.agreeing(world, "Emil");
        var campaign = people.planned(world);
        dispatch.step(world.business());
        var manager = people.manager(world);
        var plan = merges.plan(world.business(), clara, twin).orElseThrow();
        merges.merge(world.business(), clara, twin, Set.of(), plan.seen(), manager);
        data.erase(world.business(), emil, manager);

        var sink = send();

        assertThat(sink.mails).extracting(OutgoingMail::to).containsExactly("clara@example.org");
        assertThat(results.funnel(world.business(), campaign))
                .returns(1, Funnel::sent)
                .returns(3, Funnel::recipients)
                .returns(2, Funnel::leftOut);
        assertThat(state(campaign)).isEqualTo(CampaignState.DONE);
    }

    private Sink send() {
        var sink = new Sink();
        dispatch.step(world.business());
        post.deliver(world.business(), sink);
        dispatch.step(world.business());
        return sink;
    }

    private CampaignState state(CampaignId campaign) {
        return campaigns.find(world.business(), campaign).orElseThrow().state();
    }
}
