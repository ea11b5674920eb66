package stammkunde.messaging;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import stammkunde.business.Addresses;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.messaging.TemplateSaved.Part;
import stammkunde.messaging.text.MustacheText;
import stammkunde.shared.BusinessId;

/**
 * The wording of letters that advertise: the same rules as for {@link Templates}, with placeholders of their own and
 * with the place of whatever is wrong (R-SEC-44).
 */
@Service
public class AdvertisingTexts {

    private static final Set<String> NAMES = Arrays.stream(Placeholder.values())
            .filter(Placeholder::inAdvertising)
            .map(Placeholder::key)
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern TAG = Pattern.compile("\\{\\{[#^/]?\\s*([^}]*?)\\s*}}");

    private static final int LINK_LENGTH = 24;
    private static final int UNSUBSCRIBE_LENGTH = 22;

    private final Addresses addresses;
    private final BusinessTransaction transaction;
    private final Businesses businesses;
    private final BuiltInTexts builtIn;
    private final LetterWriter writer;

    AdvertisingTexts(
            Addresses addresses,
            BusinessTransaction transaction,
            Businesses businesses,
            BuiltInTexts builtIn,
            LetterWriter writer) {
        this.addresses = addresses;
        this.transaction = transaction;
        this.businesses = businesses;
        this.builtIn = builtIn;
        this.writer = writer;
    }

    /** What is wrong with a text. */
    public sealed interface Checked {

        record Fine() implements Checked {}

        /** @param line where it stands first, from 1 */
        record UnknownPlaceholder(Part part, String name, int line) implements Checked {}

        record Malformed(Part part, String near, int line) implements Checked {}

        record WrongLength(Part part, int most) implements Checked {}
    }

    /** @param text of an SMS: without a subject */
    public Checked check(Channel channel, TemplateText text) {
        if (channel == Channel.EMAIL && wrongLength(text.subject(), Templates.LONGEST_SUBJECT))
            return new Checked.WrongLength(Part.SUBJECT, Templates.LONGEST_SUBJECT);
        var longest = channel == Channel.SMS ? LetterWriter.LONGEST_SMS : Templates.LONGEST_BODY;
        if (wrongLength(text.body(), longest)) return new Checked.WrongLength(Part.BODY, longest);
        var subject = check(Part.SUBJECT, text.subject());
        return subject instanceof Checked.Fine ? check(Part.BODY, text.body()) : subject;
    }

    /**
     * As this person would get it.
     *
     * @param values by {@link Placeholder#key()}
     * @param text   must have passed {@link #check}
     */
    public Written preview(
            BusinessId business,
            Channel channel,
            Locale locale,
            String name,
            Map<String, String> values,
            TemplateText text) {
        return transaction.in(business, () -> {
            var model = new HashMap<>(values);
            model.put(Placeholder.UNSUBSCRIBE.key(), standIn(business, channel, "/u/", UNSUBSCRIBE_LENGTH));
            var link = standIn(business, channel, "/l/", LINK_LENGTH);
            var draft = new Draft(channel, LetterKind.CAMPAIGN, null, name, locale, Map.copyOf(model), false, link);
            return writer.write(businesses.get(business), draft, text);
        });
    }

    /** In an SMS as long as the real ones, and of the same signs, because parts are counted. */
    private String standIn(BusinessId business, Channel channel, String path, int length) {
        return channel == Channel.SMS ? addresses.of(business).of(path + "x".repeat(length)) : Links.MASKED;
    }

    /** To begin with. */
    public TemplateText suggestion(BusinessId business, Channel channel) {
        return transaction.in(business, () -> {
            var tenant = businesses.get(business);
            return builtIn.find(new TemplateName(LetterKind.CAMPAIGN, channel, tenant.locale()), tenant);
        });
    }

    private static Checked check(Part part, String source) {
        return switch (MustacheText.parse(source, NAMES)) {
            case MustacheText.Ready _ -> new Checked.Fine();
            case MustacheText.Unknown(var name) -> new Checked.UnknownPlaceholder(part, name, lineOf(source, name));
            case MustacheText.Malformed(var near) ->
                new Checked.Malformed(part, near, line(source, source.indexOf(near)));
        };
    }

    private static int lineOf(String source, String name) {
        var tags = TAG.matcher(source);
        while (tags.find()) if (tags.group(1).equals(name)) return line(source, tags.start());
        return 1;
    }

    private static int line(String source, int at) {
        return 1
                + (int) source.substring(0, Math.max(0, at))
                        .chars()
                        .filter(sign -> sign == '\n')
                        .count();
    }

    private static boolean wrongLength(String text, int most) {
        return text.isBlank() || text.length() > most;
    }
}
