package stammkunde.desk.day;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import stammkunde.business.StaffSession;
import stammkunde.business.StaffSessions;
import stammkunde.live.LiveStreams;
import stammkunde.web.Access;

/** Server-sent events for the desk's open pages: that something changed, never what. */
@Controller
@Access(Access.Level.DESK)
class LiveController {

    private final LiveStreams streams;
    private final StaffSessions sessions;

    LiveController(LiveStreams streams, StaffSessions sessions) {
        this.streams = streams;
        this.sessions = sessions;
    }

    /** 503 when there are too many: the browser tries again later. */
    @GetMapping(path = "/desk/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Nullable
    SseEmitter listen(StaffSession session, HttpServletResponse response) {
        var stream = streams.open(session.business(), session.id(), () -> lasts(session));
        if (stream.isEmpty()) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader("Retry-After", "60");
            return null;
        }
        // proxies must not collect what is to arrive at once
        response.setHeader("X-Accel-Buffering", "no");
        return stream.get();
    }

    private boolean lasts(StaffSession session) {
        return sessions.devices(session.business(), session.staff()).stream()
                .anyMatch(device -> device.id().equals(session.id()));
    }
}
