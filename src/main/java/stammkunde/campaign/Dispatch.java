package stammkunde.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import stammkunde.access.PersonalLink;
import stammkunde.access.PersonalLink.Batch;
import stammkunde.access.PersonalLink.Purpose;
import stammkunde.access.PersonalLinks;
import stammkunde.business.BranchId;
import stammkunde.business.Business;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.campaign.RecipientRepository.Queued;
import stammkunde.campaign.RecipientRepository.Taken;
import stammkunde.customer.VehicleId;
import stammkunde.live.Live;
import stammkunde.messaging.Channel;
import stammkunde.messaging.LetterKind;
import stammkunde.messaging.NewLetter;
import stammkunde.messaging.Outbox;
import stammkunde.scheduling.Service;
import stammkunde.scheduling.ServiceId;
import stammkunde.scheduling.Services;
import stammkunde.shared.BusinessId;

/**
 * Moves a business's campaigns on: begins what is due, queues letters batch by batch, adds second letters, ends what is
 * done. Each step is one transaction that holds the campaign's row, so that any number of processes may do this at once and
 * die at any moment: a recipient is queued together with their letter or not at all.
 */
@Component
class Dispatch {

    /** Letters in a transaction. */
    static final int BATCH = 1_000;
    /** In a turn, so that other businesses need not wait long for theirs. */
    private static final int BATCHES = 20;

    private final BusinessTransaction transaction;
    private final CampaignRepository campaigns;
    private final AudienceRepository audiences;
    private final RecipientRepository recipients;
    private final Results results;
    private final PersonalLinks links;
    private final UnsubscribeTokens tokens;
    private final Outbox outbox;
    private final Businesses businesses;
    private final Services services;
    private final Place.Places places;
    private final LongWork longWork;
    private final Live live;
    private final Clock clock;

    Dispatch(
            BusinessTransaction transaction,
            CampaignRepository campaigns,
            AudienceRepository audiences,
            RecipientRepository recipients,
            Results results,
            PersonalLinks links,
            UnsubscribeTokens tokens,
            Outbox outbox,
            Businesses businesses,
            Services services,
            Place.Places places,
            LongWork longWork,
            Live live,
            Clock clock) {
        this.transaction = transaction;
        this.campaigns = campaigns;
        this.audiences = audiences;
        this.recipients = recipients;
        this.results = results;
        this.links = links;
        this.tokens = tokens;
        this.outbox = outbox;
        this.businesses = businesses;
        this.services = services;
        this.places = places;
        this.longWork = longWork;
        this.live = live;
        this.clock = clock;
    }

    /** @return whether there is more to do at once */
    boolean step(BusinessId business) {
        var more = false;
        for (var campaign : transaction.in(business, () -> campaigns.running(business))) {
            transaction.run(business, () -> begin(business, campaign));
            var batches = 0;
            while (batches < BATCHES && transaction.in(business, () -> queue(business, campaign)) > 0) batches++;
            more |= batches == BATCHES;
            transaction.run(business, () -> settle(business, campaign));
        }
        return more;
    }

    /** Freezes whom it means at this moment. */
    private void begin(BusinessId business, CampaignId id) {
        var found = campaigns.lockIfFree(business, id);
        if (found.isEmpty() || found.get().state() != CampaignState.SCHEDULED) return;
        var campaign = found.get();
        var now = clock.instant();
        if (campaign.startsAt() != null && campaign.startsAt().isAfter(now)) return;
        var sql = sql(campaign, places.of(business), now);
        campaigns.begun(business, id, now, longWork.in(() -> audiences.reach(business, sql)));
        longWork.in(() -> audiences.freeze(business, id, sql));
        live.announce(business, Campaigns.TOPIC);
    }

    /** @return how many letters were queued; 0: nothing to do for now */
    int queue(BusinessId business, CampaignId id) {
        var found = campaigns.lockIfFree(business, id);
        if (found.isEmpty() || found.get().state() != CampaignState.SENDING) return 0;
        var campaign = found.get();
        var now = clock.instant();
        if (campaigns.nextBatch(business, id).filter(now::isBefore).isPresent()) return 0;
        var place = places.of(business);
        var open = open(campaign, place, now);
        if (open.isEmpty()) return 0;
        var most = batch(campaign);
        var taken = recipients.take(business, id, sql(campaign, place, now), open, most);
        if (taken.isEmpty()) return 0;
        write(business, campaign, place, taken, now);
        var rate = campaign.sending().perHour();
        if (rate != null)
            campaigns.setNextBatch(
                    business,
                    id,
                    now.plus(Duration.ofHours(1).multipliedBy(taken.size()).dividedBy(rate)));
        return taken.size();
    }

    private static Set<Channel> open(Campaign campaign, Place place, Instant now) {
        var hours = new SendingHours(
                campaign.sending().opensMinute(), campaign.sending().closesMinute(), place.zone(), place.holidays());
        var open = EnumSet.noneOf(Channel.class);
        Arrays.stream(Channel.values())
                .filter(campaign.channels()::uses)
                .filter(channel -> hours.open(channel, now))
                .forEach(open::add);
        return open;
    }

    /** Of a slow campaign a minute's worth. */
    private static int batch(Campaign campaign) {
        var rate = campaign.sending().perHour();
        return rate == null ? BATCH : Math.clamp(rate / 60, 1, BATCH);
    }

    private void write(BusinessId business, Campaign campaign, Place place, java.util.List<Taken> taken, Instant now) {
        var unreachable = taken.stream()
                .filter(one -> one.person().address().isEmpty())
                .map(Taken::id)
                .toList();
        recipients.leaveOut(business, unreachable, "no-address");
        var reachable =
                taken.stream().filter(one -> !one.person().address().isEmpty()).toList();
        if (reachable.isEmpty()) return;
        var service = campaign.words().service();
        var named = service == null
                ? ""
                : services.find(business, new ServiceId(service))
                        .map(Service::name)
                        .orElse("");
        var tenant = businesses.get(business);
        var made = links.makeAll(
                business,
                new Batch(
                        Purpose.CAMPAIGN,
                        campaign.id().value(),
                        now.plus(Duration.ofDays(campaign.sending().linkDays())),
                        true,
                        campaign.sending().toPage()),
                reachable.stream().map(one -> wanted(one.person(), service)).toList(),
                null);
        var letters = new ArrayList<NewLetter>(reachable.size());
        var queued = new ArrayList<Queued>(reachable.size());
        for (int i = 0; i < reachable.size(); i++) {
            var one = reachable.get(i);
            letters.add(letter(tenant, one, place, named));
            queued.add(new Queued(one.id(), made.get(i).id(), tokens.hash(one.id())));
        }
        recipients.queued(business, queued, now);
        outbox.addAll(business, letters);
    }

    private static PersonalLink.Wanted wanted(Person person, @org.jspecify.annotations.Nullable UUID service) {
        return new PersonalLink.Wanted(
                person.customer(),
                new PersonalLink.Target(
                        service,
                        person.vehicle() == null ? null : new VehicleId(person.vehicle()),
                        person.branch() == null ? null : new BranchId(person.branch())));
    }

    private static NewLetter letter(Business tenant, Taken taken, Place place, String service) {
        var person = taken.person();
        return new NewLetter(
                person.channel(),
                LetterKind.CAMPAIGN,
                taken.id(),
                person.address(),
                person.channel() == Channel.SMS ? "" : person.name(),
                tenant.locale(),
                person.values(place.branch(person.branch()), service),
                null,
                "campaign " + taken.id(),
                null);
    }

    /** Notes what has come of the letters so far, adds second ones, and ends the campaign when nothing is left to do. */
    void settle(BusinessId business, CampaignId id) {
        var found = campaigns.lockIfFree(business, id);
        if (found.isEmpty() || found.get().state() != CampaignState.SENDING) return;
        var campaign = found.get();
        var now = clock.instant();
        var days = campaign.sending().secondAfterDays();
        results.readLetters(business, id, now);
        recipients.leaveOutWaiting(business, id, "erased", true);
        if (recipients.isOpen(business, id, days == null ? null : now.minus(Duration.ofDays(days)))) return;
        if (days != null && results.addSeconds(business, campaign, now) > 0) return;
        campaigns.become(business, id, CampaignState.DONE);
        var watch =
                Math.max(campaign.sending().countedDays(), campaign.sending().linkDays());
        campaigns.ended(business, id, now, now.plus(Duration.ofDays(watch)));
        live.announce(business, Campaigns.TOPIC);
    }

    static AudienceSql sql(Campaign campaign, Place place, Instant now) {
        var zone = place.zone();
        return new AudienceSql(
                campaign.audience(), campaign.channels(), java.time.LocalDate.ofInstant(now, zone), zone, now);
    }
}
