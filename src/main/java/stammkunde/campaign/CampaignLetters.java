package stammkunde.campaign;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import stammkunde.access.PersonalLinks;
import stammkunde.business.Addresses;
import stammkunde.business.Businesses;
import stammkunde.messaging.Advertising;
import stammkunde.messaging.Channel;
import stammkunde.messaging.LetterKind;
import stammkunde.messaging.LetterProblem.Cause;
import stammkunde.messaging.TemplateText;
import stammkunde.shared.BusinessId;

/**
 * The last look before a campaign's letter goes out: is the campaign still running, is it a fit hour, does the receiver
 * agree now, have they booked already? Notes on which consent it was sent.
 */
@Component
class CampaignLetters implements Advertising {

    /** A paused campaign's letters that were queued already look again after so long. */
    static final Duration PAUSE = Duration.ofMinutes(5);

    private final CampaignRepository campaigns;
    private final RecipientRepository recipients;
    private final PersonalLinks links;
    private final UnsubscribeTokens tokens;
    private final Place.Places places;
    private final Businesses businesses;
    private final Addresses addresses;
    private final Clock clock;

    CampaignLetters(
            CampaignRepository campaigns,
            RecipientRepository recipients,
            PersonalLinks links,
            UnsubscribeTokens tokens,
            Place.Places places,
            Businesses businesses,
            Addresses addresses,
            Clock clock) {
        this.campaigns = campaigns;
        this.recipients = recipients;
        this.links = links;
        this.tokens = tokens;
        this.places = places;
        this.businesses = businesses;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public Decision decide(BusinessId business, LetterKind kind, Channel channel, UUID about) {
        if (kind == LetterKind.CAMPAIGN_TEST) return test(business, channel, about);
        var found = recipients.ready(business, about);
        if (found.isEmpty()) return new Decision.Withhold(Cause.NOT_NEEDED);
        var recipient = found.get();
        var campaign = campaigns.find(business, recipient.campaign()).orElseThrow();
        return switch (campaign.state()) {
            case SENDING, DONE -> decide(business, campaign, recipient);
            case PAUSED -> new Decision.Wait(clock.instant().plus(PAUSE), Cause.PAUSED);
            case DRAFT, SCHEDULED, CANCELLED -> leaveOut(business, recipient, "cancelled", Cause.NOT_NEEDED);
        };
    }

    private Decision decide(BusinessId business, Campaign campaign, RecipientRepository.Ready recipient) {
        var now = clock.instant();
        var customer = recipient.customer();
        var link = recipient.link();
        // it was sent before, or left out
        var over = !recipient.state().equals("QUEUED") && !recipient.state().equals("FAILED");
        if (customer == null || link == null || over) return new Decision.Withhold(Cause.NOT_NEEDED);
        // the card it became part of is asked for itself
        if (!recipient.onFile()) return leaveOut(business, recipient, "merged", Cause.NOT_NEEDED);
        if (recipient.booked()) return leaveOut(business, recipient, "booked", Cause.NOT_NEEDED);
        var consent = recipients.consent(business, customer, recipient.channel());
        if (consent.isEmpty()) return leaveOut(business, recipient, "no-consent", Cause.NO_CONSENT);
        var hours = hours(business, campaign);
        if (!hours.open(recipient.channel(), now))
            return new Decision.Wait(hours.next(recipient.channel(), now), Cause.QUIET_HOURS);
        var personal = links.address(business, link);
        if (personal.isEmpty()) return leaveOut(business, recipient, "no-link", Cause.NO_LINK);
        recipients.checked(business, recipient.id(), consent.get(), now);
        return new Decision.Send(
                campaign.words().text(recipient.channel()),
                personal.get(),
                addresses.of(business).of("/u/" + tokens.of(recipient.id())));
    }

    private Decision leaveOut(BusinessId business, RecipientRepository.Ready recipient, String reason, Cause cause) {
        recipients.leaveOut(business, List.of(recipient.id()), reason);
        return new Decision.Withhold(cause);
    }

    private SendingHours hours(BusinessId business, Campaign campaign) {
        var place = places.of(business);
        return new SendingHours(
                campaign.sending().opensMinute(), campaign.sending().closesMinute(), place.zone(), place.holidays());
    }

    /** To whoever wrote it, at any hour; opens what everybody may open. */
    private Decision test(BusinessId business, Channel channel, UUID campaign) {
        var home = addresses.bookingPage(businesses.get(business));
        return text(business, LetterKind.CAMPAIGN_TEST, channel, campaign)
                .<Decision>map(text -> new Decision.Send(text, home, ""))
                .orElseGet(() -> new Decision.Withhold(Cause.NOT_NEEDED));
    }

    @Override
    public Optional<TemplateText> text(BusinessId business, LetterKind kind, Channel channel, UUID about) {
        if (kind == LetterKind.CAMPAIGN_TEST)
            return campaigns
                    .find(business, new CampaignId(about))
                    .map(campaign -> campaign.words().text(channel))
                    .map(text ->
                            channel == Channel.SMS ? text : new TemplateText("Test: " + text.subject(), text.body()));
        return recipients
                .ready(business, about)
                .flatMap(recipient -> campaigns
                        .find(business, recipient.campaign())
                        .map(campaign -> campaign.words().text(recipient.channel())));
    }
}
