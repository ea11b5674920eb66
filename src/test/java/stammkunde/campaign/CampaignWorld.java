package stammkunde.campaign;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stammkunde.business.Role;
import stammkunde.business.StaffId;
import stammkunde.customer.By;
import stammkunde.customer.Consent;
import stammkunde.customer.Consents;
import stammkunde.customer.CustomerData;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.Phone;
import stammkunde.shared.BusinessId;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** People who agreed and people who didn't, and a campaign for them. */
final class CampaignWorld {

    private final Worlds worlds;
    private final Customers customers;
    private final Consents consents;
    private final Campaigns campaigns;

    CampaignWorld(Worlds worlds, Customers customers, Consents consents, Campaigns campaigns) {
        this.worlds = worlds;
        this.customers = customers;
        this.consents = consents;
        this.campaigns = campaigns;
    }

    StaffId manager(World world) {
        return worlds.staff(world, Role.MANAGER).id();
    }

    /** Can be reached by mail and SMS; agreed to nothing yet. */
    CustomerId customer(World world, String first) {
        var number =
                "+49151" + String.format("%08d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
        return customers.create(
                world.business(),
                CustomerData.person(
                        first,
                        "Beispiel",
                        List.of(first.toLowerCase(java.util.Locale.ROOT) + "@example.org"),
                        List.of(new Phone(number, true))));
    }

    CustomerId agreeing(World world, String first) {
        var customer = customer(world, first);
        answer(world.business(), customer, Consent.Channel.EMAIL, true);
        return customer;
    }

    void answer(BusinessId business, CustomerId customer, Consent.Channel channel, boolean yes) {
        consents.answer(
                business,
                customer,
                Consent.Purpose.ADVERTISING,
                channel,
                yes,
                "Ich möchte Neuigkeiten.",
                "im Test",
                new By.System());
    }

    Optional<Consent> latest(BusinessId business, CustomerId customer) {
        return consents.latest(business, customer, Consent.Purpose.ADVERTISING, Consent.Channel.EMAIL);
    }

    CampaignId draft(World world) {
        return campaigns.create(world.business(), "Frühjahr", Audience.EVERYBODY, manager(world));
    }

    /** Planned for now. */
    CampaignId planned(World world) {
        var campaign = draft(world);
        plan(world, campaign);
        return campaign;
    }

    /** An appointment that was made now, for tomorrow. */
    void book(World world, CustomerId customer) {
        worlds.change(
                world,
                """
                insert into scheduling.appointment (business_id, appointment_id, service_id, branch_id, customer_id, starts_at,
                       ends_at, status, source, currency, created_at, resource_ids)
                values (?, gen_random_uuid(), ?, ?, ?, '2026-03-24T08:00Z', '2026-03-24T09:00Z', 'CONFIRMED', 'PORTAL', 'EUR',
                        '2026-03-23T07:00:01Z', '{}')
                """,
                world.business().value(),
                world.wheels().value(),
                world.branch().value(),
                customer.value());
    }

    void plan(World world, CampaignId campaign) {
        var planned = campaigns.schedule(world.business(), campaign, null, manager(world));
        if (!(planned instanceof Changing.Changed)) throw new IllegalStateException(planned.toString());
    }
}
