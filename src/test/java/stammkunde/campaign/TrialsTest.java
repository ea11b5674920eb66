package stammkunde.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stammkunde.campaign.Trials.Trial;
import stammkunde.customer.Consents;
import stammkunde.customer.Customers;
import stammkunde.messaging.Channel;
import stammkunde.messaging.Post;
import stammkunde.messaging.Templates;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** What whoever writes a campaign sees of it before anybody else does. */
@DatabaseTest
class TrialsTest {

    private static final String PHONE = "+4915112345678";

    private final Trials trials;
    private final Campaigns campaigns;
    private final Audiences audiences;
    private final Templates templates;
    private final Post post;
    private final CampaignWorld people;
    private final World world;
    private CampaignId campaign;
    private Person clara;

    TrialsTest(
            Trials trials,
            Campaigns campaigns,
            Audiences audiences,
            Templates templates,
            Customers customers,
            Consents consents,
            Post post,
            Worlds worlds) {
        this.trials = trials;
        this.campaigns = campaigns;
        this.audiences = audiences;
        this.templates = templates;
        this.post = post;
        this.people = new CampaignWorld(worlds, customers, consents, campaigns);
        this.world = worlds.create();
    }

    @BeforeEach
    void a_draft_for_clara() {
        people.agreeing(world, "Clara");
        campaign = people.draft(world);
        clara = audiences
                .page(world.business(), Channels.EMAIL, Audience.EVERYBODY, Optional.empty(), 1)
                .getFirst();
    }

    @Test
    void a_mail_goes_to_whoever_asks_and_opens_nothing_of_anybody() {
        assertThat(trials.mail(world.business(), campaign, clara, people.manager(world)))
                .isEqualTo(Trial.SENT);
        assertThat(delivered().mails).singleElement().satisfies(mail -> {
            assertThat(mail.to()).endsWith("@staff.example");
            assertThat(mail.subject()).startsWith("Test: ");
            assertThat(mail.unsubscribe()).isEmpty();
            assertThat(mail.text()).contains("/b/" + world.slug()).doesNotContain("/l/", "/u/");
        });
    }

    @Test
    void an_sms_says_the_sms_words_and_opens_nothing_of_anybody() {
        campaigns.says(
                world.business(), campaign, "Frühjahr", new Words("B", "M", "Hallo {{firstName}}: {{link}}", null));
        assertThat(trials.sms(world.business(), campaign, clara, PHONE)).isEqualTo(Trial.SENT);
        var sink = delivered();
        assertThat(sink.mails).isEmpty();
        assertThat(sink.texts).singleElement().satisfies(sms -> {
            assertThat(sms.to()).isEqualTo(PHONE);
            assertThat(sms.text())
                    .startsWith("Hallo Clara: ")
                    .contains("/b/" + world.slug())
                    .doesNotContain("/l/", "/u/");
        });
    }

    @Test
    void words_that_are_not_fit_go_nowhere_and_tests_by_sms_have_an_end() {
        campaigns.says(world.business(), campaign, "Frühjahr", new Words("B", "M", "{{termin}}", null));
        assertThat(trials.sms(world.business(), campaign, clara, PHONE)).isEqualTo(Trial.UNFIT);
        for (var i = 1; i < 10; i++) trials.sms(world.business(), campaign, clara, PHONE);
        assertThat(trials.sms(world.business(), campaign, clara, PHONE)).isEqualTo(Trial.TOO_MANY);
        assertThat(delivered().texts).isEmpty();
    }

    @Test
    void the_preview_of_an_sms_is_as_long_as_the_sms_itself() {
        var words = new Words("", "", "Hallo {{firstName}}: {{link}}", null);
        var shown = audiences.preview(world.business(), words, Channel.SMS, clara);
        assertThat(shown.text())
                .contains("Hallo Clara: http", "/l/", "Abmelden: ")
                .doesNotContain("…", "•");
        assertThat(templates.segments(shown)).isEqualTo(shown.text().length() <= 160 ? 1 : 2);
    }

    private Sink delivered() {
        var sink = new Sink();
        post.deliver(world.business(), sink);
        return sink;
    }
}
