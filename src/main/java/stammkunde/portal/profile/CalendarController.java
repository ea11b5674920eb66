package stammkunde.portal.profile;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import stammkunde.access.CalendarFeeds;
import stammkunde.business.Throttle;
import stammkunde.business.Throttle.Limit;
import stammkunde.scheduling.AppointmentCalendars;
import stammkunde.web.Access;
import stammkunde.web.NotFound;
import stammkunde.web.TooManyRequests;

/** The private calendar, for programs that fetch it by its secret address. */
@Controller
@Access(Access.Level.ANYONE)
class CalendarController {

    private static final Limit MISSES = new Limit(60, Duration.ofMinutes(10));

    private final CalendarFeeds feeds;
    private final AppointmentCalendars calendars;
    private final Throttle throttle;

    CalendarController(CalendarFeeds feeds, AppointmentCalendars calendars, Throttle throttle) {
        this.feeds = feeds;
        this.calendars = calendars;
        this.throttle = throttle;
    }

    @GetMapping("/portal/calendar/{token}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String token, HttpServletRequest request) {
        var owner = feeds.owner(token).orElseThrow(() -> miss(request));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .body(calendars.feed(owner.business(), owner.customer()).getBytes(StandardCharsets.UTF_8));
    }

    private RuntimeException miss(HttpServletRequest request) {
        var from = Throttle.network(request.getRemoteAddr());
        return throttle.tryAcquire("calendar feeds", from, MISSES) ? new NotFound() : new TooManyRequests();
    }
}
