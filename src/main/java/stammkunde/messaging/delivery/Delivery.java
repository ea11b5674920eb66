package stammkunde.messaging.delivery;

/** Hands a ready letter over to the world outside. Blocks; never throws for what goes wrong out there. */
public interface Delivery {

    /** False: none will go out before the operator has set it up, and none needs to be written. */
    default boolean canMail() {
        return true;
    }

    default boolean canText() {
        return true;
    }

    Outcome mail(OutgoingMail mail);

    Outcome sms(OutgoingSms sms);
}
