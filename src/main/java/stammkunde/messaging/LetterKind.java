package stammkunde.messaging;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a letter is for; each has a built-in text in every language, which a business may replace by its own. */
public enum LetterKind {
    APPOINTMENT_BOOKED(Action.MANAGE),
    APPOINTMENT_REQUESTED(Action.MANAGE),
    APPOINTMENT_CONFIRMED(Action.MANAGE),
    APPOINTMENT_MOVED(Action.MANAGE),
    APPOINTMENT_CANCELLED(Action.BOOK_AGAIN),
    APPOINTMENT_DECLINED(Action.BOOK_AGAIN),
    APPOINTMENT_REMINDER(Action.MANAGE),
    /** To the business („Kopie an“), not to the customer. */
    APPOINTMENT_COPY(Action.OPEN),
    /** To a new customer; about these two: the customer's id. */
    PORTAL_WELCOME(Action.OPEN),
    PORTAL_CODE(Action.OPEN),
    /** From staff, for the Blitztermin; about it: the link's id. */
    PERSONAL_LINK(Action.OPEN),
    /** Six digits to an address on file; about it: the verification's id. */
    VERIFICATION_CODE(Action.CODE),
    /** To a new address; about these two: the change's id. */
    CONTACT_CONFIRMATION(Action.OPEN),
    /** To the old address: what was changed, and how to take it back. */
    CONTACT_CHANGED(Action.OPEN),
    /** To whoever registers; about it: the registration's id. */
    ACCOUNT_CODE(Action.CODE),
    /** Instead of it, to somebody who has an account; about these five: the account's id. */
    ACCOUNT_EXISTS(Action.OPEN),
    ACCOUNT_RESET(Action.OPEN),
    ACCOUNT_PASSWORD_CHANGED(Action.NONE),
    ACCOUNT_PASSKEY_ADDED(Action.NONE),
    ACCOUNT_PASSKEY_REMOVED(Action.NONE),
    /** Instead of a reset, to somebody known who has no account yet; about it: the customer's id. */
    ACCOUNT_NONE(Action.OPEN),
    /** To the business, from somebody whom nobody could match; about it: the customer's id. */
    ACCOUNT_QUESTION(Action.OPEN),
    /** Advertises; about it: the campaign's recipient. Its wording is the campaign's. */
    CAMPAIGN(Action.OPEN),
    /** The same to whoever wrote it; about it: the campaign. */
    CAMPAIGN_TEST(Action.OPEN),
    /** By SMS, to somebody who answered STOP; about it: the campaign's recipient. */
    CAMPAIGN_STOPPED(Action.NONE),
    /** „Aktualisierungsmail“, to the business; about it: the customer's id. */
    CUSTOMER_UPDATE(Action.OPEN),
    STAFF_INVITATION(Action.OPEN),
    STAFF_RESET(Action.OPEN),
    STAFF_PASSWORD_CHANGED(Action.NONE),
    /** To owners; about these two: the host name's id. */
    HOST_MISSING(Action.OPEN),
    HOST_SWITCHED_OFF(Action.OPEN),
    /** To owners; about it: the webhook's id. */
    WEBHOOK_SWITCHED_OFF(Action.OPEN);

    /** What its link is for. */
    enum Action {
        /** Moving and cancelling. */
        MANAGE,
        BOOK_AGAIN,
        OPEN,
        /** Its secret is six digits, not a link. */
        CODE,
        NONE
    }

    private final Action action;

    LetterKind(Action action) {
        this.action = action;
    }

    Action action() {
        return action;
    }

    /** The business may word it itself, and send it as SMS too. */
    public boolean toCustomer() {
        return name().startsWith("APPOINTMENT_") && this != APPOINTMENT_COPY || showsCode();
    }

    /** Sent only while its receiver agrees, and {@link Advertising} is asked each time (R-LAW-68, R-LAW-69). */
    boolean advertises() {
        return this == CAMPAIGN || this == CAMPAIGN_TEST;
    }

    /** Not to staff, and not a copy for the business. */
    boolean isForCustomers() {
        return toCustomer() || isAboutAccess() || advertises() || this == CAMPAIGN_STOPPED;
    }

    /** Safety depends on its wording, which is ours. */
    private boolean isAboutAccess() {
        return switch (this) {
            case VERIFICATION_CODE,
                    PERSONAL_LINK,
                    CONTACT_CONFIRMATION,
                    CONTACT_CHANGED,
                    ACCOUNT_CODE,
                    ACCOUNT_EXISTS,
                    ACCOUNT_RESET,
                    ACCOUNT_PASSWORD_CHANGED,
                    ACCOUNT_PASSKEY_ADDED,
                    ACCOUNT_PASSKEY_REMOVED,
                    ACCOUNT_NONE -> true;
            default -> false;
        };
    }

    /** Its link is shown as a QR code too. */
    boolean showsCode() {
        return this == PORTAL_WELCOME || this == PORTAL_CODE;
    }

    /** It tells of a contract made: what was ordered, and on which terms, belongs into it. */
    boolean concludes() {
        return this == APPOINTMENT_BOOKED || this == APPOINTMENT_REQUESTED || this == APPOINTMENT_CONFIRMED;
    }

    /** Without its link it would be of no use. */
    boolean needsLink() {
        return this == STAFF_INVITATION
                || this == STAFF_RESET
                || isAboutAccess() && action != Action.NONE
                || showsCode();
    }

    /** The appointment it is about won't take place. */
    boolean isOff() {
        return this == APPOINTMENT_CANCELLED || this == APPOINTMENT_DECLINED;
    }

    /** As in the database, in addresses and in names of texts: {@code appointment-booked}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LetterKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
