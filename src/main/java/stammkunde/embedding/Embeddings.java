package stammkunde.embedding;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.shared.BusinessId;

/** The businesses' settings for their own websites. */
@Service
public class Embeddings {

    private static final int MOST_KNOWN = 1_000;

    private record Known(long version, Embedding embedding) {}

    private final BusinessTransaction transaction;
    private final EmbeddingRepository settings;
    private final Map<BusinessId, Known> known = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<BusinessId, Known> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    Embeddings(BusinessTransaction transaction, EmbeddingRepository settings) {
        this.transaction = transaction;
        this.settings = settings;
    }

    public Embedding of(BusinessId business) {
        return transaction.in(business, () -> settings.find(business)).orElse(Embedding.USUAL);
    }

    /** Without a question, if nothing has changed since it was last read. */
    public Embedding of(Businesses.Visit visit) {
        var before = known(visit.business());
        if (before != null && before.version == visit.rulesVersion()) return before.embedding;
        var fresh = of(visit.business());
        synchronized (known) {
            known.put(visit.business(), new Known(visit.rulesVersion(), fresh));
        }
        return fresh;
    }

    private @Nullable Known known(BusinessId business) {
        synchronized (known) {
            return known.get(business);
        }
    }

    public void save(BusinessId business, Embedding embedding) {
        if (embedding.origins().size() > Embedding.MOST_ORIGINS)
            throw new IllegalArgumentException("at most " + Embedding.MOST_ORIGINS + " websites");
        transaction.run(business, () -> settings.save(business, embedding));
    }
}
