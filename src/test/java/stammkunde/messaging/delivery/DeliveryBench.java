package stammkunde.messaging.delivery;

import java.util.Map;

/** Real ways out, to servers that tests have started. */
public final class DeliveryBench {

    private DeliveryBench() {}

    public static Delivery smtp(int port) {
        return new Gateways(new SmtpDelivery(mail(port)), sms(""));
    }

    /** As installed, before anything is configured. */
    public static Delivery nothing() {
        return new Gateways(
                new SmtpDelivery(new MailSettings("", 0, "", "", MailSettings.Security.STARTTLS, "termine@localhost")),
                sms(""));
    }

    public static SmsGateway sms(String url) {
        return new SmsGateway(new SmsSettings(
                url,
                "POST",
                "application/json",
                Map.of(),
                "{\"to\":\"{{to}}\",\"text\":\"{{text}}\"}",
                "",
                "",
                "2\\d\\d",
                ""));
    }

    static MailSettings mail(int port) {
        return new MailSettings("127.0.0.1", port, "", "", MailSettings.Security.NONE, "termine@localhost");
    }
}
