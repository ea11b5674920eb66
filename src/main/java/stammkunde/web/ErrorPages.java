package stammkunde.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One page for everything that went wrong: what happened, what to do, a number to quote; never an exception's text. */
@Controller
@Access(Access.Level.ANYONE)
class ErrorPages implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);
    private static final List<Integer> KNOWN = List.of(400, 403, 404, 405, 413, 421, 429, 503, 507);

    private final FrameArgument frames;

    ErrorPages(FrameArgument frames) {
        this.frames = frames;
    }

    @RequestMapping("/error")
    Object show(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var id = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        if (status >= 500 && status != 503 && status != 507)
            log.error("error {} answered with {}", id, status, (Throwable)
                    request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));

        if (isPrograms(request)) return problem(status);
        var known = KNOWN.contains(status) ? status : status >= 500 ? 500 : 400;
        var page = new ErrorPage(frames.frame(request), known, id);
        return new ModelAndView("ui/error", Map.of("page", page), HttpStatus.valueOf(status));
    }

    private static boolean isPrograms(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && path.startsWith("/api/v1");
    }

    /** Programs are told the same as RFC 9457 writes it. */
    private static ResponseEntity<String> problem(int status) {
        var reason = HttpStatus.valueOf(status).getReasonPhrase();
        var slug = reason.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body("{\"type\":\"urn:stammkunde:problem:%s\",\"title\":\"%s\",\"status\":%d}"
                        .formatted(slug, reason, status));
    }
}
