package stammkunde.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import stammkunde.business.Business.Country;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.campaign.RecipientRepository.Holder;
import stammkunde.customer.Contacts;
import stammkunde.customer.Phone;
import stammkunde.live.Live;
import stammkunde.messaging.LetterKind;
import stammkunde.messaging.NewLetter;
import stammkunde.messaging.Outbox;
import stammkunde.shared.Ids;

/**
 * What comes back after letters have gone out: an SMS that says STOP ends advertising by SMS and is confirmed once; a notice
 * that a mail could not be delivered is noted with the recipient. The same answer twice does nothing more.
 */
@Service
public class Answers {

    /** Letters to one number that are looked at, newest first. */
    private static final int MOST = 200;

    private static final Pattern LETTER = Pattern.compile(
            "(?i)(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f])");

    private final BusinessTransaction transaction;
    private final RecipientRepository recipients;
    private final Unsubscriptions unsubscriptions;
    private final Businesses businesses;
    private final Outbox outbox;
    private final Live live;
    private final Clock clock;

    Answers(
            BusinessTransaction transaction,
            RecipientRepository recipients,
            Unsubscriptions unsubscriptions,
            Businesses businesses,
            Outbox outbox,
            Live live,
            Clock clock) {
        this.transaction = transaction;
        this.recipients = recipients;
        this.unsubscriptions = unsubscriptions;
        this.businesses = businesses;
        this.outbox = outbox;
        this.live = live;
        this.clock = clock;
    }

    /**
     * All businesses of this installation that advertised to the number are meant: they share the sender that was answered.
     *
     * @param from anything at all
     * @param text anything at all
     */
    public void text(String from, String text) {
        if (!StopWords.in(text)) return;
        var number = number(from);
        if (number.isEmpty()) return;
        for (var holder : recipients.texted(number.get(), MOST)) stop(holder, number.get());
    }

    private void stop(Holder holder, String number) {
        var business = holder.business();
        transaction.run(business, () -> {
            var recipient = recipients.ready(business, holder.recipient());
            if (recipient.isEmpty()) return;
            var withdrawn = unsubscriptions.withdraw(business, recipient.get(), "Antwort „STOP“ per SMS");
            if (!withdrawn) return;
            recipients.unsubscribed(business, holder.recipient(), clock.instant());
            var tenant = businesses.get(business);
            var confirmation =
                    NewLetter.sms(LetterKind.CAMPAIGN_STOPPED, holder.recipient(), number, tenant.locale(), Map.of());
            // a household with one number hears of it once
            outbox.add(
                    business,
                    confirmation.once(
                            "stopped %s %s".formatted(number, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))));
            live.announce(business, Campaigns.TOPIC);
        });
    }

    /** @param typed with or without +, as gateways write it */
    static Optional<String> number(String typed) {
        var digits = typed.replaceAll("[^0-9+]+", "");
        if (digits.matches("[1-9]\\d{6,14}")) digits = "+" + digits;
        return Contacts.phone(digits, Country.DE).map(Phone::value);
    }

    /**
     * For good, or the notice wouldn't have been passed on.
     *
     * @param about whatever names the letter: its Message-ID, or the address that its bounces go to
     */
    public void bounced(String about) {
        for (var letter : lettersIn(about))
            for (var holder : recipients.mailed(letter))
                transaction.run(holder.business(), () -> {
                    recipients.bounced(holder.business(), holder.recipient(), clock.instant());
                    live.announce(holder.business(), Campaigns.TOPIC);
                });
    }

    private static List<UUID> lettersIn(String text) {
        return LETTER.matcher(text)
                .results()
                .limit(5)
                .flatMap(found -> Ids.parse(found.group()).stream())
                .distinct()
                .toList();
    }
}
