package stammkunde.scheduling;

import java.util.Set;
import stammkunde.messaging.Channel;

/** What became of the wish to tell a customer something (T7). Everything but {@link Sent} has written nothing. */
public sealed interface Notice {

    /** Letters are on their way. @param channels of those wanted, the ones on which the person can be reached */
    record Sent(Set<Channel> channels) implements Notice {}

    /** On none of the wanted channels: no e-mail address, no mobile number. */
    record Unreachable() implements Notice {}

    /** It would not be true: an appointment that stands is not cancelled, a cancelled one is not confirmed. */
    record NotSo(Status status) implements Notice {}

    /** No such appointment of this business. */
    record Unknown() implements Notice {}
}
