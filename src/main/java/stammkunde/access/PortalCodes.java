package stammkunde.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.business.StaffId;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.Merges;
import stammkunde.keys.Keys;
import stammkunde.live.Live;
import stammkunde.shared.BusinessId;

/** The codes that open customers' portals. Found by a keyed hash, kept encrypted, never in clear (W3). */
@Service
public class PortalCodes {

    private static final byte[] PURPOSE = "portal code".getBytes(UTF_8);
    static final String TOPIC = "customers";

    private final BusinessTransaction transaction;
    private final PortalCodeRepository codes;
    private final VisitRepository visits;
    private final Customers customers;
    private final Merges merges;
    private final Keys keys;
    private final SecurityLog log;
    private final Live live;
    private final Clock clock;

    PortalCodes(
            BusinessTransaction transaction,
            PortalCodeRepository codes,
            VisitRepository visits,
            Customers customers,
            Merges merges,
            Keys keys,
            SecurityLog log,
            Live live,
            Clock clock) {
        this.transaction = transaction;
        this.codes = codes;
        this.visits = visits;
        this.customers = customers;
        this.merges = merges;
        this.keys = keys;
        this.log = log;
        this.live = live;
        this.clock = clock;
    }

    /** The customer's code, if one has been made; also while the portal is switched off. */
    public Optional<PortalCode> find(BusinessId business, CustomerId customer) {
        return transaction.in(
                business, () -> codes.find(business, customer).map(row -> opened(business, customer, row)));
    }

    public PortalAccess state(BusinessId business, CustomerId customer) {
        return transaction.in(
                business,
                () -> codes.find(business, customer)
                        .map(PortalCodeRepository.Row::access)
                        .orElse(PortalAccess.NONE));
    }

    /**
     * The customer's code; one is made where there is none.
     *
     * @param by null: a program
     * @throws IllegalArgumentException if there is no such customer
     */
    public PortalCode issue(BusinessId business, CustomerId customer, @Nullable StaffId by) {
        return transaction.in(business, () -> {
            var known = find(business, customer);
            if (known.isPresent()) return known.get();
            if (customers.find(business, customer).isEmpty())
                throw new IllegalArgumentException("no such customer: " + customer.value());

            var code = PortalCode.random();
            var ours =
                    codes.insert(business, customer, hash(code), sealed(business, customer, code), clock.instant(), by);
            // another one was faster: theirs counts
            if (!ours) return find(business, customer).orElseThrow();
            noted(business, customer, Act.PORTAL_CODE_ISSUED, by);
            return code;
        });
    }

    /**
     * „Neu generieren“ (W2): the old code and every visit that it opened end at this moment; so do the codes of cards that
     * have become part of this one, for they lead here.
     */
    public PortalCode renew(BusinessId business, CustomerId customer, StaffId by) {
        return transaction.in(business, () -> {
            if (customers.find(business, customer).isEmpty())
                throw new IllegalArgumentException("no such customer: " + customer.value());
            var code = PortalCode.random();
            codes.replace(business, customer, hash(code), sealed(business, customer, code), clock.instant(), by);
            codes.delete(business, merges.partsOf(business, customer));
            visits.endOpenedWith(business, customer, Visit.Key.PORTAL_CODE);
            noted(business, customer, Act.PORTAL_CODE_RENEWED, by);
            return code;
        });
    }

    /** No code, no link lets the customer in, and every open visit ends. */
    public void switchOff(BusinessId business, CustomerId customer, StaffId by) {
        transaction.run(business, () -> {
            issue(business, customer, by);
            if (!codes.setOpen(business, customer, false)) return;
            visits.endAll(business, customer);
            noted(business, customer, Act.PORTAL_SWITCHED_OFF, by);
        });
    }

    /** The same code opens again. */
    public void switchOn(BusinessId business, CustomerId customer, StaffId by) {
        transaction.run(business, () -> {
            if (codes.setOpen(business, customer, true)) noted(business, customer, Act.PORTAL_SWITCHED_ON, by);
        });
    }

    byte[] hash(PortalCode code) {
        return keys.keyedHash(PURPOSE, code.value().getBytes(UTF_8));
    }

    private byte[] sealed(BusinessId business, CustomerId customer, PortalCode code) {
        return keys.encrypt(code.value().getBytes(UTF_8), context(business, customer));
    }

    private PortalCode opened(BusinessId business, CustomerId customer, PortalCodeRepository.Row row) {
        return new PortalCode(new String(keys.decrypt(row.encrypted(), context(business, customer)), UTF_8));
    }

    /** A row copied to another customer can't be read. */
    private static byte[] context(BusinessId business, CustomerId customer) {
        return ByteBuffer.allocate(32)
                .putLong(business.value().getMostSignificantBits())
                .putLong(business.value().getLeastSignificantBits())
                .putLong(customer.value().getMostSignificantBits())
                .putLong(customer.value().getLeastSignificantBits())
                .array();
    }

    private void noted(BusinessId business, CustomerId customer, Act act, @Nullable StaffId by) {
        log.add(business, by, act, customer.value().toString());
        live.announce(business, TOPIC);
    }
}
