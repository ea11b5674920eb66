package stammkunde.business;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import stammkunde.shared.BusinessId;

/** The tenants of this installation: found by their slug before anything of theirs can be read. */
@Service
public class Businesses {

    private final BusinessTransaction transaction;
    private final BusinessRepository businesses;
    private final JdbcClient jdbc;

    Businesses(BusinessTransaction transaction, BusinessRepository businesses, JdbcClient jdbc) {
        this.transaction = transaction;
        this.businesses = businesses;
        this.jdbc = jdbc;
    }

    public Optional<BusinessId> bySlug(String slug) {
        return jdbc.sql("select entrance.business_by_slug(:slug)")
                .param("slug", slug)
                .query(UUID.class)
                .optional()
                .map(BusinessId::new);
    }

    /** False on a fresh installation. */
    public boolean any() {
        return jdbc.sql("select entrance.any_business()").query(Boolean.class).single();
    }

    /** Calls {@code visit} with each business in turn, outside of any transaction; reads them 500 at a time. */
    public void each(Consumer<BusinessId> visit) {
        var page = after(null);
        while (!page.isEmpty()) {
            page.forEach(visit);
            page = after(page.getLast());
        }
    }

    private List<BusinessId> after(@Nullable BusinessId last) {
        return jdbc
                .sql("select * from entrance.businesses(cast(:last as uuid))")
                .param("last", last == null ? null : last.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(BusinessId::new)
                .toList();
    }

    public Business get(BusinessId business) {
        return transaction
                .in(business, () -> businesses.find(business))
                .orElseThrow(() -> new IllegalArgumentException("no business " + business));
    }

    /** @return empty if it has none */
    public Optional<Logo> logo(BusinessId business) {
        return transaction.in(business, () -> businesses.logo(business));
    }
}
