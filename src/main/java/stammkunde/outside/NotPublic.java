package stammkunde.outside;

import java.net.UnknownHostException;

/** A host that exists, but not for everybody. */
public final class NotPublic extends UnknownHostException {

    private static final long serialVersionUID = 1;

    NotPublic() {
        super("not public");
    }
}
