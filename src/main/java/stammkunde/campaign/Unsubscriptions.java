package stammkunde.campaign;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessTransaction;
import stammkunde.campaign.RecipientRepository.Ready;
import stammkunde.customer.By;
import stammkunde.customer.Consent;
import stammkunde.customer.Consents;
import stammkunde.customer.Merges;
import stammkunde.keys.Secrets;
import stammkunde.live.Live;
import stammkunde.messaging.Channel;
import stammkunde.shared.BusinessId;

/**
 * Ends advertising by the link of a letter, without a login, at once (RFC 8058, R-FMT-23). Withdraws the consent for that
 * channel, with the letter as evidence (R-LAW-68).
 */
@Service
public class Unsubscriptions {

    private final BusinessTransaction transaction;
    private final RecipientRepository recipients;
    private final CampaignRepository campaigns;
    private final Consents consents;
    private final Merges merges;
    private final Live live;
    private final Clock clock;

    Unsubscriptions(
            BusinessTransaction transaction,
            RecipientRepository recipients,
            CampaignRepository campaigns,
            Consents consents,
            Merges merges,
            Live live,
            Clock clock) {
        this.transaction = transaction;
        this.recipients = recipients;
        this.campaigns = campaigns;
        this.consents = consents;
        this.merges = merges;
        this.live = live;
        this.clock = clock;
    }

    /** Whose advertising a link ends. @param done there is none over this channel any more */
    public record Unsubscription(BusinessId business, Channel channel, boolean done) {}

    /** Changes nothing. @param typed anything at all */
    public Optional<Unsubscription> find(String typed) {
        return found(typed, (business, recipient) -> {
            var customer = recipient.customer();
            var agrees = customer != null
                    && recipients
                            .consent(business, merges.standing(business, customer), recipient.channel())
                            .isPresent();
            return new Unsubscription(business, recipient.channel(), !agrees);
        });
    }

    /** Once or many times: the same. */
    public Optional<Unsubscription> unsubscribe(String typed) {
        return found(typed, (business, recipient) -> {
            withdraw(business, recipient, "Abmeldung über den Link");
            recipients.unsubscribed(business, recipient.id(), clock.instant());
            live.announce(business, Campaigns.TOPIC);
            return new Unsubscription(business, recipient.channel(), true);
        });
    }

    /** Inside the business's transaction. @param how evidence @return false if there was nothing to withdraw */
    boolean withdraw(BusinessId business, Ready recipient, String how) {
        if (recipient.customer() == null) return false;
        var customer = merges.standing(business, recipient.customer());
        var channel = Consent.Channel.valueOf(recipient.channel().name());
        var before = consents.latest(business, customer, Consent.Purpose.ADVERTISING, channel)
                .filter(Consent::given);
        if (before.isEmpty()) return false;
        var name = campaigns
                .find(business, recipient.campaign())
                .map(Campaign::name)
                .orElse("");
        return consents.answer(
                business,
                customer,
                Consent.Purpose.ADVERTISING,
                channel,
                false,
                before.get().wording(),
                "%s in der Nachricht „%s“, %s".formatted(how, name, recipient.id()),
                new By.Customer(customer));
    }

    private <T> Optional<T> found(String typed, BiFunction<BusinessId, Ready, T> then) {
        return recipients
                .holder(Secrets.hash(typed))
                .flatMap(holder -> transaction.in(
                        holder.business(),
                        () -> recipients
                                .ready(holder.business(), holder.recipient())
                                .map(recipient -> then.apply(holder.business(), recipient))));
    }
}
