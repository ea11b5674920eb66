package stammkunde.messaging.delivery;

/** Hands a ready letter over to the world outside. Blocks; never throws for what goes wrong out there. */
public interface Delivery {

    Outcome mail(OutgoingMail mail);

    Outcome sms(OutgoingSms sms);
}
