package stammkunde.live;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import stammkunde.shared.BusinessId;

/** Where changes are announced. */
@Service
public class Live {

    static final String CHANNEL = "live";

    private final Announcer announcer;

    Live(Announcer announcer) {
        this.announcer = announcer;
    }

    /**
     * Joins the caller's transaction: heard soon after it commits, never when it fails; the same news from several
     * transactions at about the same time is heard once.
     *
     * @param topic what changed, in one plain word: {@code appointments}, {@code letters}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void announce(BusinessId business, String topic) {
        var news = new News(business, topic);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                announcer.announce(news);
            }
        });
    }
}
