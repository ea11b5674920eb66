package stammkunde.campaign;

import stammkunde.messaging.Channel;

/** How a campaign reaches its people; each gets one letter, never two. */
public enum Channels {
    EMAIL,
    SMS,
    /** An SMS to those whom no mail may or can reach. */
    EMAIL_ELSE_SMS;

    public boolean uses(Channel channel) {
        return this == EMAIL_ELSE_SMS || name().equals(channel.name());
    }
}
