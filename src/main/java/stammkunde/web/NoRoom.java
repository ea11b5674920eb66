package stammkunde.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartException;

/**
 * A file that couldn't be received where the disk for temporary files is full: 507 and a sentence, not an error of ours. The
 * system says why it didn't work in any language, so the disk is asked instead.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class NoRoom extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(NoRoom.class);
    private static final long NEARLY_FULL = DataSize.ofMegabytes(16).toBytes();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (!isUpload(e) || !isFull(request.getServletContext(), request) || response.isCommitted()) throw e;

            log.error("a file couldn't be received: the disk for temporary files is full");
            response.sendError(HttpStatus.INSUFFICIENT_STORAGE.value());
        }
    }

    private static boolean isUpload(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause())
            if (cause instanceof MultipartException) return true;
        return false;
    }

    /** What was received of this one is thrown away by now: it counts as well. */
    private static boolean isFull(ServletContext context, HttpServletRequest request) {
        return context.getAttribute(ServletContext.TEMPDIR) instanceof File directory
                && directory.getUsableSpace() < Math.max(NEARLY_FULL, request.getContentLengthLong());
    }
}
