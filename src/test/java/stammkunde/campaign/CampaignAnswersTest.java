package stammkunde.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.customer.Consent;
import stammkunde.customer.Consents;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.messaging.Post;
import stammkunde.shared.BusinessId;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** What comes back after a campaign has gone out: STOP by SMS, and mails that could not be delivered. */
@DatabaseTest
class CampaignAnswersTest {

    private static final String SECRET = "only-tests-know-this-one";

    private final Campaigns campaigns;
    private final Dispatch dispatch;
    private final Results results;
    private final Audiences audiences;
    private final Consents consents;
    private final Post post;
    private final MockMvcTester gateway;
    private final Worlds worlds;
    private final CampaignWorld people;
    private final World world;

    CampaignAnswersTest(
            Campaigns campaigns,
            Dispatch dispatch,
            Results results,
            Audiences audiences,
            Customers customers,
            Consents consents,
            Post post,
            MockMvcTester gateway,
            Worlds worlds) {
        this.campaigns = campaigns;
        this.dispatch = dispatch;
        this.results = results;
        this.audiences = audiences;
        this.consents = consents;
        this.post = post;
        this.gateway = gateway;
        this.worlds = worlds;
        this.people = new CampaignWorld(worlds, customers, consents, campaigns);
        this.world = worlds.create();
    }

    @Test
    void stop_ends_advertising_by_sms_with_evidence_and_is_confirmed_once() {
        var emil = people.agreeing(world, "Emil");
        people.answer(world.business(), emil, Consent.Channel.SMS, true);
        var campaign = people.draft(world);
        campaigns.means(world.business(), campaign, Channels.SMS, Audience.EVERYBODY);
        var number = sent(world.business(), campaign).texts.getFirst().to();

        assertThat(sms(number.substring(1), "Ja, gern")).hasStatus(204);
        assertThat(sms("+4915100000000", "STOP")).hasStatus(204);
        assertThat(answer(emil, Consent.Channel.SMS).given()).isTrue();

        for (var i = 0; i < 3; i++)
            assertThat(sms(number.substring(1), "Stopp bitte!")).hasStatus(204);
        assertThat(answer(emil, Consent.Channel.SMS))
                .returns(false, Consent::given)
                .satisfies(one -> assertThat(one.evidence()).contains("STOP", "Frühjahr"));
        assertThat(answer(emil, Consent.Channel.EMAIL).given()).isTrue();
        assertThat(results.funnel(world.business(), campaign).unsubscribed()).isEqualTo(1);
        assertThat(post.deliver(world.business())).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo(number);
            assertThat(letter.text()).contains("keine Werbung per SMS mehr");
        });
    }

    @Test
    void another_businesss_advertising_goes_on_unless_it_wrote_too() {
        var emil = people.customer(world, "Emil");
        people.answer(world.business(), emil, Consent.Channel.SMS, true);
        var campaign = people.draft(world);
        campaigns.means(world.business(), campaign, Channels.SMS, Audience.EVERYBODY);
        var number = sent(world.business(), campaign).texts.getFirst().to();
        var theirs = worlds.create();
        var known = people.customer(theirs, "Emil");
        worlds.change(
                theirs,
                "update customer.contact set value = ? where customer_id = ? and kind = 'PHONE'",
                number,
                known.value());
        people.answer(theirs.business(), known, Consent.Channel.SMS, true);

        sms(number, "STOP");
        assertThat(consents.allows(theirs.business(), known, Consent.Purpose.ADVERTISING, Consent.Channel.SMS))
                .isTrue();
        assertThat(answer(emil, Consent.Channel.SMS).given()).isFalse();
    }

    @Test
    void who_does_not_know_the_secret_finds_nothing() {
        for (var door : new String[] {"/inbound/sms", "/inbound/bounces"}) {
            assertThat(gateway.post().uri(door).param("from", "+4915100000000").param("text", "STOP"))
                    .hasStatus(404);
            assertThat(gateway.post().uri(door).param("secret", SECRET + "x")).hasStatus(404);
            assertThat(gateway.post().uri(door).header("Authorization", "Bearer "))
                    .hasStatus(404);
            assertThat(gateway.post().uri(door).param("secret", SECRET)).hasStatus(204);
            assertThat(gateway.post()
                            .uri(door)
                            .header("Authorization", "Bearer " + SECRET)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"from\": [1, {\"text\""))
                    .hasStatus(204);
        }
    }

    @Test
    void a_mail_that_comes_back_is_counted_and_its_receiver_left_out_of_the_next() {
        people.agreeing(world, "Clara");
        people.agreeing(world, "Emil");
        var campaign = people.draft(world);
        var mails = sent(world.business(), campaign).mails;
        assertThat(results.funnel(world.business(), campaign).sent()).isEqualTo(2);

        assertThat(report("delayed", "4.4.1", mails.getFirst().id().toString())).hasStatus(204);
        assertThat(results.funnel(world.business(), campaign).bounced()).isZero();
        for (var i = 0; i < 2; i++)
            assertThat(report("failed", "5.1.1", mails.getFirst().id().toString()))
                    .hasStatus(204);
        assertThat(results.funnel(world.business(), campaign).bounced()).isEqualTo(1);
        assertThat(gateway.post()
                        .uri("/inbound/bounces")
                        .param("secret", SECRET)
                        .param("message", "bounce+" + mails.getLast().id() + "@example.com"))
                .hasStatus(204);
        assertThat(results.funnel(world.business(), campaign).bounced()).isEqualTo(2);
        assertThat(results.funnel(world.business(), campaign).sent()).isEqualTo(2);

        // nobody has changed their cards since
        worlds.change(
                world,
                "update customer.customer set updated_at = updated_at - interval '1 day' where business_id = ?",
                world.business().value());
        var next = audiences.reach(world.business(), Channels.EMAIL, Audience.EVERYBODY);
        assertThat(next.leftOut(Reason.BOUNCED)).isEqualTo(2);
    }

    private Sink sent(BusinessId business, CampaignId campaign) {
        people.plan(world, campaign);
        dispatch.step(business);
        var sink = new Sink();
        post.deliver(business, sink);
        results.read(business);
        return sink;
    }

    private MvcTestResult sms(String from, String text) {
        return gateway.post()
                .uri("/inbound/sms")
                .header("Authorization", "Bearer " + SECRET)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"id\": 7, \"from\": \"%s\", \"text\": \"%s\"}".formatted(from, text))
                .exchange();
    }

    private MvcTestResult report(String action, String status, String letter) {
        return gateway.post()
                .uri("/inbound/bounces")
                .header("Authorization", "Bearer " + SECRET)
                .contentType(MediaType.parseMediaType("message/rfc822"))
                .content("""
                        From: MAILER-DAEMON@mail.example
                        Message-ID: <20260323.1@mail.example>
                        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                        --b
                        Content-Type: message/delivery-status

                        Final-Recipient: rfc822; somebody@example.org
                        Action: %s
                        Status: %s

                        --b
                        Content-Type: text/rfc822-headers

                        Message-ID: <%s@example.com>
                        Subject: Ein Termin

                        --b--
                        """.formatted(action, status, letter))
                .exchange();
    }

    private Consent answer(CustomerId customer, Consent.Channel channel) {
        return consents.latest(world.business(), customer, Consent.Purpose.ADVERTISING, channel)
                .orElseThrow();
    }
}
