package stammkunde.host;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request as if it had been made to another path. */
final class Readdressed extends HttpServletRequestWrapper {

    private final String path;

    Readdressed(HttpServletRequest request, String path) {
        super(request);
        this.path = path;
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public String getServletPath() {
        return path;
    }

    @Override
    public StringBuffer getRequestURL() {
        var asked = super.getRequestURL();
        return asked.replace(asked.length() - super.getRequestURI().length(), asked.length(), path);
    }
}
