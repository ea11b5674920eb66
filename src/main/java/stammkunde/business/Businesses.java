package stammkunde.business;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
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
    private final Clock clock;

    Businesses(BusinessTransaction transaction, BusinessRepository businesses, JdbcClient jdbc, Clock clock) {
        this.transaction = transaction;
        this.businesses = businesses;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<BusinessId> bySlug(String slug) {
        return jdbc.sql("select entrance.business_by_slug(:slug)")
                .param("slug", slug)
                .query(UUID.class)
                .optional()
                .map(BusinessId::new);
    }

    /** Whom a visitor's address means. @param rulesVersion of its settings, at this moment */
    public record Visit(BusinessId business, long rulesVersion) {}

    /** @return empty if nobody has that slug */
    public Optional<Visit> visit(String slug) {
        return jdbc.sql("select business_id, rules_version from entrance.visit(:slug) where business_id is not null")
                .param("slug", slug)
                .query((row, index) -> new Visit(new BusinessId(row.getObject(1, UUID.class)), row.getLong(2)))
                .optional();
    }

    /** @return empty unless this installation has exactly one */
    public Optional<BusinessId> only() {
        var first = after(null);
        return first.size() == 1 ? Optional.of(first.getFirst()) : Optional.empty();
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

    /** For ids that come from outside. */
    public Optional<Business> find(BusinessId business) {
        return transaction.in(business, () -> businesses.find(business));
    }

    /** „vorsichtig“: a code alone shows how a customer is reached only in part. */
    public boolean portalCareful(BusinessId business) {
        return transaction.in(business, () -> businesses.portalCareful(business));
    }

    public void setPortalCareful(BusinessId business, boolean careful) {
        transaction.run(business, () -> businesses.setPortalCareful(business, careful));
    }

    /** @return empty if it has none */
    public Optional<Logo> logo(BusinessId business) {
        return transaction.in(business, () -> businesses.logo(business));
    }

    /** @return empty if another business of this installation has that slug */
    public Optional<BusinessId> create(Business fresh) {
        var created = transaction.in(fresh.id(), () -> businesses.insert(fresh, clock.instant()));
        return created ? Optional.of(fresh.id()) : Optional.empty();
    }

    /**
     * Changes what {@code change} changes and leaves the rest, also when somebody else changes that at the same time. Id,
     * country and currency stay.
     *
     * @return false if another business has the new slug; then nothing was changed
     */
    public boolean change(BusinessId business, UnaryOperator<Business> change) {
        return transaction.in(business, () -> {
            businesses.lock(business);
            var before = get(business);
            var after = change.apply(before);
            if (!after.slug().equals(before.slug()) && bySlug(after.slug()).isPresent()) return false;
            businesses.update(business, after);
            return true;
        });
    }

    /** @param logo null: none */
    public void setLogo(BusinessId business, @Nullable Logo logo) {
        transaction.run(business, () -> businesses.setLogo(business, logo));
    }
}
