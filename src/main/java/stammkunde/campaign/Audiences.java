package stammkunde.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.customer.CustomerCursor;
import stammkunde.messaging.AdvertisingTexts;
import stammkunde.messaging.Channel;
import stammkunde.messaging.Written;
import stammkunde.scheduling.ServiceId;
import stammkunde.scheduling.Services;
import stammkunde.shared.BusinessId;

/** Whom filters mean, while they are being chosen: how many, who, and how a letter to one of them reads. */
@Component
public class Audiences {

    private static final int MOST_MAKES = 200;

    private final BusinessTransaction transaction;
    private final AudienceRepository audiences;
    private final AdvertisingTexts texts;
    private final Services services;
    private final Businesses businesses;
    private final Place.Places places;
    private final Clock clock;

    Audiences(
            BusinessTransaction transaction,
            AudienceRepository audiences,
            AdvertisingTexts texts,
            Services services,
            Businesses businesses,
            Place.Places places,
            Clock clock) {
        this.transaction = transaction;
        this.audiences = audiences;
        this.texts = texts;
        this.services = services;
        this.businesses = businesses;
        this.places = places;
        this.clock = clock;
    }

    /** One statement, however many customers there are. */
    public Reach reach(BusinessId business, Channels channels, Audience audience) {
        return transaction.in(business, () -> audiences.reach(business, sql(business, channels, audience)));
    }

    /** Those who would get a letter, in the order of names. */
    public List<Person> page(
            BusinessId business, Channels channels, Audience audience, Optional<CustomerCursor> after, int most) {
        return transaction.in(business, () -> audiences.page(business, sql(business, channels, audience), after, most));
    }

    /** All makes in use. */
    public List<String> makes(BusinessId business) {
        return transaction.in(business, () -> audiences.makes(business, MOST_MAKES));
    }

    /** As this person would get it. @param words must have passed {@link Campaigns#check} */
    public Written preview(BusinessId business, Words words, Channel channel, Person person) {
        return transaction.in(
                business,
                () -> texts.preview(
                        business,
                        channel,
                        businesses.get(business).locale(),
                        person.name(),
                        values(business, words, person),
                        words.text(channel)));
    }

    Map<String, String> values(BusinessId business, Words words, Person person) {
        var service = words.service();
        var named = service == null
                ? ""
                : services.find(business, new ServiceId(service))
                        .map(stammkunde.scheduling.Service::name)
                        .orElse("");
        return person.values(places.of(business).branch(person.branch()), named);
    }

    private AudienceSql sql(BusinessId business, Channels channels, Audience audience) {
        var zone = places.of(business).zone();
        Instant now = clock.instant();
        return new AudienceSql(audience, channels, LocalDate.ofInstant(now, zone), zone, now);
    }
}
