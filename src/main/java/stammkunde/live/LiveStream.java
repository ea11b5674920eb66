package stammkunde.live;

import java.io.IOException;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import stammkunde.shared.BusinessId;

/**
 * One open page that listens.
 *
 * @param session of the listener, to bound how many streams one may hold open
 * @param allowed asked now and then; once false, the stream ends
 */
record LiveStream(BusinessId business, String session, Instant openedAt, BooleanSupplier allowed, SseEmitter emitter) {

    /** @return false if nobody is at the other end any more */
    boolean send(SseEmitter.SseEventBuilder event) {
        try {
            synchronized (emitter) {
                emitter.send(event);
            }
            return true;
        } catch (IOException | IllegalStateException gone) {
            return false;
        }
    }
}
