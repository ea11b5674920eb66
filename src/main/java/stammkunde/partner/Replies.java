package stammkunde.partner;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessTransaction;
import stammkunde.keys.Keys;
import stammkunde.shared.BusinessId;

/**
 * Requests that happen once however often they arrive (R-REL-4). What a request does and what it was answered are
 * committed together: after a crash either both are there or neither, and any process answers the repetition.
 */
@Service
public class Replies {

    /** Longer than the 24 hours that are promised. */
    static final Duration KEPT = Duration.ofHours(48);

    public static final int LONGEST_KEY = 100;

    private final BusinessTransaction transaction;
    private final ReplyRepository replies;
    private final Keys keys;
    private final Clock clock;

    Replies(BusinessTransaction transaction, ReplyRepository replies, Keys keys, Clock clock) {
        this.transaction = transaction;
        this.replies = replies;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Does it, unless it was done before. If {@code work} throws, nothing has happened and nothing is kept.
     *
     * @param key  chosen by the partner; means nothing to another partner
     * @param hash over all that makes two requests the same
     */
    public Repeating once(Caller caller, String key, byte[] hash, Supplier<Reply> work) {
        var business = caller.business();
        return transaction.in(business, () -> {
            if (!replies.lock(business, caller.partner(), key)) return new Repeating.UnderWay();
            var before = replies.find(business, caller.partner(), key);
            if (before.isPresent()) {
                if (!before.get().isFor(hash)) return new Repeating.OtherRequest();
                var body = keys.decrypt(before.get().body(), context(caller, key));
                return new Repeating.Answered(new Reply(before.get().status(), body), true);
            }
            var reply = work.get();
            var sealed = keys.encrypt(reply.body(), context(caller, key));
            replies.insert(business, caller.partner(), key, hash, reply.status(), sealed, clock.instant());
            return new Repeating.Answered(reply, false);
        });
    }

    /** @return how many */
    int forgetOld(BusinessId business) {
        return transaction.in(
                business, () -> replies.delete(business, clock.instant().minus(KEPT)));
    }

    private static byte[] context(Caller caller, String key) {
        return ("reply " + caller.partner().value() + " " + key).getBytes(UTF_8);
    }
}
