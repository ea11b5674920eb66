package stammkunde.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.io.File;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.multipart.MultipartException;

class NoRoomTest {

    private static final FilterChain FAILS = (_, _) -> {
        throw new ServletException(new MultipartException("not received", new IOException("Kein Platz")));
    };

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/desk/imports/files");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void a_file_that_found_no_room_is_answered_with_a_sentence() throws Exception {
        disk(0);
        new NoRoom().doFilter(request, response, FAILS);
        assertThat(response.getStatus()).isEqualTo(507);
    }

    @Test
    void with_room_it_was_something_else() {
        disk(1L << 40);
        assertThatThrownBy(() -> new NoRoom().doFilter(request, response, FAILS))
                .isInstanceOf(ServletException.class);
    }

    private void disk(long room) {
        request.getServletContext().setAttribute(ServletContext.TEMPDIR, new File("/tmp") {
            private static final long serialVersionUID = 1;

            @Override
            public long getUsableSpace() {
                return room;
            }
        });
    }
}
