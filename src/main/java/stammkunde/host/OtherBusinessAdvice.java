package stammkunde.host;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import stammkunde.business.OtherBusiness;

/** Another business's pages are not found at a business's own address. */
@ControllerAdvice
class OtherBusinessAdvice {

    @ExceptionHandler
    void notHere(OtherBusiness asked, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
