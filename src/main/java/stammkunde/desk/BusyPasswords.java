package stammkunde.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import stammkunde.business.PasswordsBusy;

/** Hashing passwords is slow on purpose and has a short queue: who comes when it is full is asked to come again. */
@ControllerAdvice
class BusyPasswords {

    private static final String SECONDS = "10";

    @ExceptionHandler(PasswordsBusy.class)
    void answer(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", SECONDS);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
