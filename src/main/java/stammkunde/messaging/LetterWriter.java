package stammkunde.messaging;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import stammkunde.business.Addresses;
import stammkunde.business.Business;
import stammkunde.business.LegalText;
import stammkunde.business.LegalTexts;
import stammkunde.messaging.text.MustacheText;
import stammkunde.messaging.text.SmsText;
import stammkunde.shared.Ids;
import stammkunde.web.QrCode;

/** Turns a letter's values into words: the template, and around it what no template can leave out. */
@Component
class LetterWriter {

    static final Set<String> NAMES = Arrays.stream(Placeholder.values())
            .filter(Placeholder::inTexts)
            .map(Placeholder::key)
            .collect(Collectors.toUnmodifiableSet());
    /** Six joined SMS: more is a mistake in a template, and costs accordingly. */
    static final int LONGEST_SMS = 918;

    private final MessageSource texts;
    private final LegalTexts legalTexts;
    private final Addresses addresses;
    private final LetterHtml html;
    private final Clock clock;

    LetterWriter(MessageSource texts, LegalTexts legalTexts, Addresses addresses, LetterHtml html, Clock clock) {
        this.texts = texts;
        this.legalTexts = legalTexts;
        this.addresses = addresses;
        this.html = html;
        this.clock = clock;
    }

    /** A template that was saved once and can't be read any more. */
    static class Unreadable extends RuntimeException {
        Unreadable(Object why) {
            super(why.toString());
        }
    }

    Written write(Business business, Draft draft, TemplateText template) {
        var facts = facts(business, draft);
        var body = fill(template.body(), facts);
        if (draft.channel() == Channel.SMS) return new Written("", sms(draft, body, facts), "", null);

        var subject = fill(template.subject(), facts).replaceAll("\\s+", " ").strip();
        var image = code(draft);
        var page = new LetterComposer(business, draft, facts, terms(business, draft), image, addresses)
                .page(subject, body);
        return new Written(subject, LetterPlainText.of(page), html.of(page), image);
    }

    /** A masked link has no code either. */
    private static @Nullable LetterImage code(Draft draft) {
        var link = draft.link();
        if (!draft.kind().showsCode() || link == null || link.equals(Links.MASKED)) return null;
        var code = QrCode.of(link);
        return new LetterImage(Ids.next() + "@qr", code.fullSize() * 5, code.png(10));
    }

    /** What is ordered for money is confirmed with the terms it was ordered under, word for word (R-LAW-4). */
    private String terms(Business business, Draft draft) {
        var costs = !draft.value(Placeholder.PRICE).isEmpty()
                || !draft.value(Placeholder.NO_SHOW_FEE).isEmpty();
        if (!costs || !draft.kind().concludes()) return "";
        return Ids.parse(draft.value(Placeholder.TERMS))
                .flatMap(id -> legalTexts.find(business.id(), id))
                .map(LegalText::body)
                .orElse("");
    }

    private Facts facts(Business business, Draft draft) {
        var locale = Locale.of(draft.locale().getLanguage(), business.country().name());
        var zone = draft.value(Placeholder.ZONE);
        return Facts.of(
                draft,
                business,
                texts,
                locale,
                zone.isEmpty() ? ZoneId.of("Europe/Berlin") : ZoneId.of(zone),
                clock.instant());
    }

    private static String fill(String template, Facts facts) {
        return switch (MustacheText.parse(template, NAMES)) {
            case MustacheText.Ready(var text) -> text.fill(facts.values());
            case MustacheText.Unknown unknown -> throw new Unreadable(unknown);
            case MustacheText.Malformed malformed -> throw new Unreadable(malformed);
        };
    }

    /** What advertises says in each message how to end that, whatever the business wrote. */
    private static String sms(Draft draft, String body, Facts facts) {
        var text = SmsText.plain(body);
        var end = draft.kind().advertises() && facts.has(Placeholder.UNSUBSCRIBE)
                ? "\n" + facts.text("mail.unsubscribe.sms", facts.value(Placeholder.UNSUBSCRIBE))
                : "";
        var room = LONGEST_SMS - end.length();
        return (text.length() <= room ? text : text.substring(0, room)) + end;
    }
}
