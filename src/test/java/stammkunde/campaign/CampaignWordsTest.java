package stammkunde.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stammkunde.customer.By;
import stammkunde.customer.Consent;
import stammkunde.customer.Consents;
import stammkunde.customer.CustomerData;
import stammkunde.customer.Customers;
import stammkunde.customer.VehicleData;
import stammkunde.customer.Vehicles;
import stammkunde.messaging.AdvertisingTexts.Checked;
import stammkunde.messaging.Channel;
import stammkunde.messaging.Post;
import stammkunde.messaging.TemplateSaved.Part;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** Filters and wording: what staff chooses, what it reads like, and what is refused. */
@DatabaseTest
class CampaignWordsTest {

    private final Campaigns campaigns;
    private final Audiences audiences;
    private final Dispatch dispatch;
    private final Customers customers;
    private final Vehicles vehicles;
    private final Post post;
    private final Worlds worlds;
    private final CampaignWorld people;
    private final World world;

    CampaignWordsTest(
            Campaigns campaigns,
            Audiences audiences,
            Dispatch dispatch,
            Customers customers,
            Vehicles vehicles,
            Consents consents,
            Post post,
            Worlds worlds) {
        this.campaigns = campaigns;
        this.audiences = audiences;
        this.dispatch = dispatch;
        this.customers = customers;
        this.vehicles = vehicles;
        this.post = post;
        this.worlds = worlds;
        this.people = new CampaignWorld(worlds, customers, consents, campaigns);
        this.world = worlds.create();
    }

    @Test
    void an_unknown_placeholder_is_named_with_its_place() {
        var words = new Words("Hallo {{customer}}", "Guten Tag,\n\nam {{termin}} {{x}}", "{{link}}", null);
        assertThat(campaigns.check(Channel.EMAIL, words))
                .isEqualTo(new Checked.UnknownPlaceholder(Part.BODY, "termin", 3));
        assertThat(campaigns.check(Channel.EMAIL, new Words("{{when}}", "x", "", null)))
                .isEqualTo(new Checked.UnknownPlaceholder(Part.SUBJECT, "when", 1));
        assertThat(campaigns.check(Channel.EMAIL, new Words("x", "x\n{{> y}}", "", null)))
                .isEqualTo(new Checked.Malformed(Part.BODY, "{{> y}}", 2));
        assertThat(campaigns.check(Channel.SMS, words)).isEqualTo(new Checked.Fine());
        assertThat(campaigns.check(Channel.SMS, new Words("", "", " ", null)))
                .isEqualTo(new Checked.WrongLength(Part.BODY, 918));
        var campaign = people.draft(world);
        people.agreeing(world, "Clara");
        campaigns.says(world.business(), campaign, "Frühjahr", words);
        assertThat(campaigns.schedule(world.business(), campaign, null, people.manager(world)))
                .isEqualTo(new Changing.Incomplete(List.of(Changing.Missing.MAIL)));
    }

    @Test
    void a_name_is_never_read_as_a_template_and_a_subject_is_one_line() {
        var hostile = "{{x}} ${7*7} {event.__init__}";
        var customer = customers.create(
                world.business(), CustomerData.person(hostile, "{{link}}<b>", List.of("h@example.org"), List.of()));
        people.answer(world.business(), customer, Consent.Channel.EMAIL, true);
        var campaign = people.draft(world);
        campaigns.says(
                world.business(),
                campaign,
                "Frühjahr\r\nBcc: x@example.org",
                new Words("Für {{customer}}\r\nBcc: evil@example.org", "Guten Tag {{customer}}", "", null));
        people.plan(world, campaign);
        var sink = new Sink();
        dispatch.step(world.business());
        post.deliver(world.business(), sink);

        var mail = sink.to("h@example.org");
        assertThat(mail.subject()).isEqualTo("Für " + hostile + " {{link}}<b> Bcc: evil@example.org");
        assertThat(mail.text()).contains("Guten Tag " + hostile + " {{link}}<b>");
        assertThat(mail.html()).contains("{{link}}&lt;b&gt;").doesNotContain("{{link}}<b>");
        assertThat(campaigns.find(world.business(), campaign).orElseThrow().name())
                .isEqualTo("Frühjahr Bcc: x@example.org");
    }

    @Test
    void all_filters_must_hold_and_those_about_a_vehicle_for_the_same_one() {
        var clara = people.agreeing(world, "Clara");
        var emil = people.agreeing(world, "Emil");
        car(clara, "VW", "2020-01-01", "2026-04-10");
        car(clara, "Audi", "2025-01-01", "2027-04-10");
        car(emil, "Audi", "2019-01-01", "2026-02-10");

        assertThat(found(filter(null, null, "VW", null, false))).containsExactly("Clara");
        assertThat(found(filter(5, null, "Audi", null, false))).containsExactly("Emil");
        assertThat(found(filter(null, 2, "", null, false))).containsExactly("Clara");
        assertThat(found(filter(null, null, "", 4, false))).containsExactly("Clara");
        assertThat(found(filter(null, null, "", 4, true))).containsExactly("Clara", "Emil");
        assertThat(found(filter(null, null, "Audi", 4, false))).isEmpty();
        assertThat(audiences.makes(world.business())).containsExactly("Audi", "VW");
        var person = audiences
                .page(world.business(), Channels.EMAIL, filter(null, null, "VW", null, false), Optional.empty(), 1)
                .getFirst();
        var words = new Words("x", "{{vehicle}}, {{plate}}, {{inspection}}, {{firstName}}, {{branch}}", "", null);
        assertThat(audiences
                        .preview(world.business(), words, Channel.EMAIL, person)
                        .text())
                .contains("VW Golf, B-X 1, 04/2026, Clara, Nord", "https://…/••••••");
    }

    @Test
    void last_visits_and_fresh_bookings_are_looked_at() {
        var clara = people.agreeing(world, "Clara");
        var emil = people.agreeing(world, "Emil");
        people.book(world, clara);
        people.book(world, emil);
        worlds.change(world, """
                update scheduling.appointment set starts_at = '2025-06-01T08:00Z', ends_at = '2025-06-01T09:00Z',
                       created_at = '2025-05-01T08:00Z', status = 'DONE'
                 where business_id = ? and customer_id = ?
                """, world.business().value(), clara.value());
        assertThat(found(visited(LocalDate.of(2026, 1, 1), null, null))).containsExactly("Clara");
        assertThat(found(visited(null, LocalDate.of(2025, 6, 1), null))).containsExactly("Clara");
        assertThat(found(visited(null, LocalDate.of(2025, 6, 2), null))).isEmpty();
        assertThat(found(visited(null, null, LocalDate.of(2026, 1, 1)))).containsExactly("Clara");
        assertThat(audiences
                        .reach(world.business(), Channels.EMAIL, visited(null, null, LocalDate.of(2026, 1, 1)))
                        .leftOut(Reason.BOOKED))
                .isEqualTo(1);
    }

    @Test
    void one_letter_each_by_mail_or_else_by_sms() {
        var clara = people.agreeing(world, "Clara");
        people.answer(world.business(), clara, Consent.Channel.SMS, true);
        var emil = people.customer(world, "Emil");
        people.answer(world.business(), emil, Consent.Channel.SMS, true);
        var reach = audiences.reach(world.business(), Channels.EMAIL_ELSE_SMS, Audience.EVERYBODY);
        assertThat(reach)
                .returns(1, Reach::byMail)
                .returns(1, Reach::bySms)
                .returns(2, r -> r.leftOut(Reason.NO_CONSENT));
        assertThat(audiences
                        .reach(world.business(), Channels.SMS, Audience.EVERYBODY)
                        .bySms())
                .isEqualTo(2);

        var campaign = people.draft(world);
        campaigns.means(world.business(), campaign, Channels.EMAIL_ELSE_SMS, Audience.EVERYBODY);
        people.plan(world, campaign);
        dispatch.step(world.business());
        var sink = new Sink();
        post.deliver(world.business(), sink);
        assertThat(sink.mails).hasSize(1);
        assertThat(sink.texts)
                .singleElement()
                .satisfies(sms -> assertThat(sms.text()).contains("/l/", "Abmelden: http"));
    }

    @Test
    void another_businesss_campaign_is_not_there() {
        var campaign = people.draft(world);
        var theirs = worlds.create();
        assertThat(campaigns.find(theirs.business(), campaign)).isEmpty();
        assertThat(campaigns.schedule(theirs.business(), campaign, null, people.manager(theirs)))
                .isEqualTo(new Changing.Unknown());
        assertThat(campaigns.cancel(theirs.business(), campaign, people.manager(theirs)))
                .isEqualTo(new Changing.Unknown());
        assertThat(campaigns.remove(theirs.business(), campaign)).isFalse();
    }

    private void car(stammkunde.customer.CustomerId owner, String make, String registered, String inspection) {
        var car = VehicleData.of(make.equals("VW") ? "B-X 1" : "B-Y 2", make, "Golf");
        vehicles.add(world.business(), owner, car, new By.System());
        worlds.change(world, """
                update customer.vehicle set first_registration = cast(? as date), next_inspection = cast(? as date)
                 where business_id = ? and customer_id = ? and make = ?
                """, registered, inspection, world.business().value(), owner.value(), make);
    }

    private List<String> found(Audience audience) {
        return audiences.page(world.business(), Channels.EMAIL, audience, Optional.empty(), 10).stream()
                .map(Person::firstName)
                .toList();
    }

    private static Audience filter(Integer from, Integer until, String make, Integer weeks, boolean overdue) {
        return new Audience(null, null, null, from, until, make, weeks, null, overdue, "", null, null);
    }

    private static Audience visited(LocalDate before, LocalDate since, LocalDate notBooked) {
        return new Audience(null, before, since, null, null, "", null, null, false, "", null, notBooked);
    }
}
