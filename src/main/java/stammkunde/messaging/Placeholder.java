package stammkunde.messaging;

import java.util.Set;

/**
 * The only names templates may use, and the keys of a letter's model. Moments are given as ISO-8601 instants and
 * written out in the letter's language when it is rendered; all else is printed as given.
 */
public enum Placeholder {
    /** Whom the letter addresses: „Erika Lorenzen“. */
    CUSTOMER("customer"),
    SERVICE("service"),
    BRANCH("branch"),
    /** One line: „Hüxstraße 40, 23552 Lübeck“. */
    ADDRESS("address"),
    /** The branch's, as printed. */
    PHONE("phone"),
    /** Moment of the beginning; needs ZONE. */
    START("start", Use.MODEL),
    END("end", Use.MODEL),
    /** The branch's, e.g. {@code Europe/Berlin}. */
    ZONE("zone", Use.MODEL),
    /** Moment of the beginning before the move. */
    PREVIOUS_START("previousStart", Use.MODEL),
    /** Moment up to which the customer may move or cancel. */
    CANCEL_UNTIL_MOMENT("cancelUntilMoment", Use.MODEL),
    /** „Mi, 25. März, 09:30 Uhr“, made of START. */
    WHEN("when", Use.TEMPLATE),
    DATE("date", Use.TEMPLATE),
    TIME("time", Use.TEMPLATE),
    /** „45 Minuten“, made of START and END. */
    DURATION("duration", Use.TEMPLATE),
    PREVIOUS_WHEN("previousWhen", Use.TEMPLATE),
    CANCEL_UNTIL("cancelUntil", Use.TEMPLATE),
    /** The business's name, as it is when the letter is sent. */
    BUSINESS("business", Use.TEMPLATE),
    /** The secret link to what the letter is about; made by {@link LinkIssuer}. */
    LINK("link", Use.TEMPLATE),
    /** Six digits; made by {@link LinkIssuer} too. */
    CODE("code", Use.OURS),
    /** How the customer was reached before a change, as printed. */
    BEFORE("before", Use.OURS),
    /** The customer's, for people to say on the phone. */
    NUMBER("number", Use.OURS),
    /** What a customer calls a passkey. */
    PASSKEY("passkey", Use.OURS),
    /** What a customer has changed, line by line. */
    CHANGES("changes", Use.OURS),
    /** A host name of the business's, or one that it sends to. */
    HOST("host", Use.OURS),
    /** With its currency, as printed; without one the service is free. */
    PRICE("price"),
    NO_SHOW_FEE("noShowFee"),
    /** What the visitor wrote. */
    COMMENT("comment"),
    /** Why the business declined or cancelled. */
    REASON("reason"),
    /** The visitor's, for the business's copy. */
    VISITOR_EMAIL("visitorEmail"),
    VISITOR_PHONE("visitorPhone"),
    PLATE("plate"),
    FIRST_NAME("firstName", Use.ADVERTISING),
    LAST_NAME("lastName", Use.ADVERTISING),
    /** The vehicle the letter is about: „VW Golf“. */
    VEHICLE("vehicle", Use.ADVERTISING),
    /** Month of its next inspection: „05/2026“. */
    INSPECTION("inspection", Use.ADVERTISING),
    /** Ends advertising over this channel; made when the letter is sent. */
    UNSUBSCRIBE("unsubscribe", Use.OURS),
    /** What the customer demanded with the order, word for word (R-LAW-34). */
    EARLY_START("earlyStart", Use.OURS),
    /** The id of the terms it was ordered under: their text is put into the letter word for word (R-LAW-4). */
    TERMS("terms", Use.MODEL);

    private static final Set<String> IN_BOTH =
            Set.of("customer", "service", "branch", "address", "phone", "plate", "business", "link");

    private enum Use {
        MODEL,
        TEMPLATE,
        /** In letters whose wording is ours. */
        OURS,
        /** In letters that advertise. */
        ADVERTISING,
        BOTH
    }

    private final String key;
    private final Use use;

    Placeholder(String key) {
        this(key, Use.BOTH);
    }

    Placeholder(String key, Use use) {
        this.key = key;
        this.use = use;
    }

    public String key() {
        return key;
    }

    /** False for what only feeds other placeholders. */
    boolean inTexts() {
        return use != Use.MODEL;
    }

    /** For businesses that write a text of their own. */
    public boolean inTemplates() {
        return use == Use.TEMPLATE || use == Use.BOTH;
    }

    /** For letters that advertise: nothing about an appointment, for there is none yet. */
    public boolean inAdvertising() {
        return use == Use.ADVERTISING || IN_BOTH.contains(key);
    }

    @Override
    public String toString() {
        return key;
    }
}
