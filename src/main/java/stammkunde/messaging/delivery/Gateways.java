package stammkunde.messaging.delivery;

/** The real ways out. */
public class Gateways implements Delivery {

    private final SmtpDelivery mails;
    private final SmsGateway sms;

    public Gateways(SmtpDelivery mails, SmsGateway sms) {
        this.mails = mails;
        this.sms = sms;
    }

    @Override
    public boolean canMail() {
        return mails.isConfigured();
    }

    @Override
    public boolean canText() {
        return sms.isConfigured();
    }

    @Override
    public Outcome mail(OutgoingMail mail) {
        return mails.send(mail);
    }

    @Override
    public Outcome sms(OutgoingSms letter) {
        return sms.send(letter);
    }
}
