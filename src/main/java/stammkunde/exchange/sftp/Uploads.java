package stammkunde.exchange.sftp;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.session.Session;
import org.springframework.stereotype.Component;

/**
 * Which files in the folders are being written at the moment, which came to their end by a rename, and which never did
 * because the connection broke. As far as this process knows: files that come by others must lie still for a while.
 */
@Component
class Uploads {

    static final AttributeKey<Path> HOME = new AttributeKey<>();

    private enum State {
        OPEN,
        RENAMED,
        /** Something of it couldn't be written. */
        FAILED
    }

    private final Map<Path, State> states = new ConcurrentHashMap<>();

    Uploads() {}

    void begin(Session session, Path file) {
        states.put(real(session, file), State.OPEN);
    }

    void fail(Session session, Path file) {
        states.put(real(session, file), State.FAILED);
    }

    /** @return whether it had failed; it is forgotten then */
    boolean hadFailed(Session session, Path file) {
        return states.remove(real(session, file), State.FAILED);
    }

    void end(Session session, Path file) {
        // a connection that broke closes its files too, but doesn't finish them
        if (session.isOpen() && !session.isClosing()) states.remove(real(session, file), State.OPEN);
    }

    void renamed(Session session, Path to) {
        states.put(real(session, to), State.RENAMED);
    }

    private static Path real(Session session, Path file) {
        var home = session.getAttribute(HOME);
        if (home == null) throw new IllegalStateException("a session without a home");
        var plain = file.normalize();
        return home.resolve(plain.getName(0).toString())
                .resolve(plain.getName(1).toString());
    }

    boolean isOpen(Path file) {
        return states.get(file) == State.OPEN;
    }

    boolean isRenamed(Path file) {
        return states.get(file) == State.RENAMED;
    }

    void forget(Path file) {
        states.remove(file);
    }

    Set<Path> known() {
        return states.keySet();
    }
}
