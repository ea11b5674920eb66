package stammkunde.messaging;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import stammkunde.business.Addresses;
import stammkunde.business.Business;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.messaging.TemplateSaved.Malformed;
import stammkunde.messaging.TemplateSaved.Part;
import stammkunde.messaging.TemplateSaved.Saved;
import stammkunde.messaging.TemplateSaved.UnknownPlaceholder;
import stammkunde.messaging.TemplateSaved.WrongLength;
import stammkunde.messaging.text.MustacheText;
import stammkunde.messaging.text.SmsText;
import stammkunde.shared.BusinessId;

/** The wording of letters: built in, until a business writes its own. */
@Service
public class Templates {

    public static final int LONGEST_SUBJECT = 300;
    public static final int LONGEST_BODY = 20_000;

    private final BusinessTransaction transaction;
    private final Businesses businesses;
    private final TemplateRepository templates;
    private final BuiltInTexts builtIn;
    private final LetterWriter writer;
    private final Addresses addresses;
    private final Clock clock;

    Templates(
            BusinessTransaction transaction,
            Businesses businesses,
            TemplateRepository templates,
            BuiltInTexts builtIn,
            LetterWriter writer,
            Addresses addresses,
            Clock clock) {
        this.transaction = transaction;
        this.businesses = businesses;
        this.templates = templates;
        this.builtIn = builtIn;
        this.writer = writer;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** All texts a business may word itself, as they are in use. */
    public List<Template> all(BusinessId business) {
        return transaction.in(business, () -> {
            var tenant = businesses.get(business);
            var own = templates.all(business);
            return TemplateName.own()
                    .map(name -> own.containsKey(name)
                            ? new Template(name, own.get(name), true)
                            : new Template(name, builtIn.find(name, tenant), false))
                    .toList();
        });
    }

    public Template inUse(BusinessId business, TemplateName name) {
        return transaction.in(business, () -> inUse(businesses.get(business), name));
    }

    Template inUse(Business business, TemplateName name) {
        return templates
                .find(business.id(), name)
                .map(own -> new Template(name, own, true))
                .orElseGet(() -> new Template(name, builtIn.find(name, business), false));
    }

    public TemplateSaved save(BusinessId business, TemplateName name, TemplateText text) {
        var outcome = check(name, text);
        if (outcome instanceof Saved)
            transaction.run(business, () -> templates.save(business, name, text, clock.instant()));
        return outcome;
    }

    /** Back to the built-in text. */
    public void reset(BusinessId business, TemplateName name) {
        transaction.run(business, () -> templates.delete(business, name));
    }

    /** What saving this text would answer; {@link Saved} means it is fine. */
    public TemplateSaved check(TemplateName name, TemplateText text) {
        if (!name.kind().toCustomer()) throw new IllegalArgumentException("not a business's to word: " + name);
        var mail = name.channel() == Channel.EMAIL;
        if (mail && wrongLength(text.subject(), LONGEST_SUBJECT)) return new WrongLength(Part.SUBJECT, LONGEST_SUBJECT);
        if (wrongLength(text.body(), LONGEST_BODY)) return new WrongLength(Part.BODY, LONGEST_BODY);

        var subject = check(text.subject());
        return subject instanceof Saved ? check(text.body()) : subject;
    }

    /** As a customer would get it, with example values. @param text must have passed {@link #check} */
    public Written preview(BusinessId business, TemplateName name, TemplateText text) {
        return transaction.in(business, () -> {
            var tenant = businesses.get(business);
            return writer.write(tenant, Example.of(name, tenant, addresses, clock.instant()), text);
        });
    }

    /** How many SMS this one would be charged as. */
    public int segments(Written sms) {
        return SmsText.length(sms.text()).segments();
    }

    private static TemplateSaved check(String source) {
        return switch (MustacheText.parse(source, LetterWriter.NAMES)) {
            case MustacheText.Ready _ -> new Saved();
            case MustacheText.Unknown(var name) -> new UnknownPlaceholder(name);
            case MustacheText.Malformed(var near) -> new Malformed(near);
        };
    }

    private static boolean wrongLength(String text, int most) {
        return text.isBlank() || text.length() > most;
    }
}
