package stammkunde.portal.unsubscribe;

import stammkunde.messaging.Channel;
import stammkunde.web.Frame;
import stammkunde.web.Page;

/** Everything {@code portal/unsubscribe/show.jte} prints. @param done there is no more to come */
public record UnsubscribePage(Frame frame, String business, String brand, String action, Channel channel, boolean done)
        implements Page {

    public String title() {
        return text(done ? "unsubscribe.done" : "unsubscribe.title");
    }

    public String explanation() {
        return text((done ? "unsubscribe.done." : "unsubscribe.") + channel, business);
    }
}
