package stammkunde.messaging;

import stammkunde.messaging.delivery.MailSettings;

/** Mail servers for tests. */
final class Mails {

    private Mails() {}

    static MailSettings settings(String host, int port) {
        return new MailSettings(host, port, "", "", MailSettings.Security.NONE, "termine@example.com");
    }
}
