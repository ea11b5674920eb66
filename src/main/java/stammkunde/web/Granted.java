package stammkunde.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What the request's session allows; put there by the face's session filter, read by {@link AccessGate}.
 *
 * @param csrf what forms of this session must bring along; empty without a session
 */
public record Granted(Access.Level level, String csrf) {

    private static final String KEY = Granted.class.getName();
    private static final Granted NOTHING = new Granted(Access.Level.ANYONE, "");

    public static Granted of(HttpServletRequest request) {
        return request.getAttribute(KEY) instanceof Granted granted ? granted : NOTHING;
    }

    public void putInto(HttpServletRequest request) {
        request.setAttribute(KEY, this);
    }

    boolean suffices(Access.Level needed) {
        return level.suffices(needed);
    }
}
