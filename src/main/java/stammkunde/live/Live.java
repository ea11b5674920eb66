package stammkunde.live;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stammkunde.shared.BusinessId;

/** Where changes are announced. */
@Service
public class Live {

    static final String CHANNEL = "live";

    private final JdbcClient jdbc;

    Live(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Joins the caller's transaction: heard when it commits, never when it fails; the same news twice in one transaction
     * is heard once.
     *
     * @param topic what changed, in one plain word: {@code appointments}, {@code letters}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void announce(BusinessId business, String topic) {
        jdbc.sql("select pg_notify(:channel, :news)")
                .param("channel", CHANNEL)
                .param("news", new News(business, topic).written())
                .query((_, _) -> "")
                .list();
    }
}
