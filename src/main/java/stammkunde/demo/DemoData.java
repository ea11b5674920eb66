package stammkunde.demo;

import java.time.Clock;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/**
 * Fills an empty demo: the same people and diaries every time, with dates relative to today. One business is one
 * transaction, so a demo that was interrupted has whole businesses only; the missing ones are added at the next start.
 */
@Component
@ConditionalOnBooleanProperty("stammkunde.demo")
class DemoData implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoData.class);

    private final Businesses businesses;
    private final BusinessTransaction transaction;
    private final MasterData masterData;
    private final Diary diary;
    private final Household household;
    private final Garage garage;
    private final CardIndex cards;
    private final Mailings mailings;
    private final FreshBookings freshBookings;
    private final DealerSystem dealerSystem;
    private final AccountSamples accounts;
    private final PartnerSample partner;
    private final WebsiteServer websites;
    private final Clock clock;

    DemoData(
            Businesses businesses,
            BusinessTransaction transaction,
            MasterData masterData,
            Diary diary,
            Household household,
            Garage garage,
            CardIndex cards,
            Mailings mailings,
            FreshBookings freshBookings,
            DealerSystem dealerSystem,
            AccountSamples accounts,
            PartnerSample partner,
            WebsiteServer websites,
            Clock clock) {
        this.businesses = businesses;
        this.transaction = transaction;
        this.masterData = masterData;
        this.diary = diary;
        this.household = household;
        this.garage = garage;
        this.cards = cards;
        this.mailings = mailings;
        this.freshBookings = freshBookings;
        this.dealerSystem = dealerSystem;
        this.accounts = accounts;
        this.partner = partner;
        this.websites = websites;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var preset : Presets.ALL) if (businesses.bySlug(preset.slug()).isEmpty()) write(preset);
    }

    private void write(Preset preset) {
        var business = new BusinessId(Ids.next());
        var chance = new Random(preset.slug().hashCode());
        var now = clock.instant();
        transaction.run(business, () -> {
            var written = masterData.write(business, preset, now, chance);
            diary.fill(written, now, chance);
            household.furnish(written, now);
            garage.park(written, now);
            cards.sort(written);
            mailings.write(written, now, chance);
            freshBookings.arrive(written, now, chance);
            accounts.register(written, now);
            partner.introduce(written, now, websites.receiver());
        });
        dealerSystem.connect(business, preset);
        log.info("demo business {} is ready", preset.slug());
    }
}
