package stammkunde.business;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import stammkunde.business.SecurityLog.Act;
import stammkunde.business.Throttle.Limit;
import stammkunde.keys.Keys;
import stammkunde.shared.BusinessId;

/** The second factor of staff: a code from an authenticator app, or one of ten recovery codes (R-SEC-22). */
@Service
public class SecondFactors {

    /**
     * A factor that waits for its first code; nothing is stored yet.
     *
     * @param secret as typed into an app
     * @param uri    what the QR code holds
     * @param sealed the secret for the form, readable by this installation only
     */
    public record Offer(String secret, String uri, String sealed) {}

    public enum Check {
        RIGHT,
        WRONG,
        /** Too many tries; the right code isn't taken either. */
        STOPPED
    }

    private static final Limit QUICK = new Limit(5, Duration.ofMinutes(15));
    private static final Limit SLOW = new Limit(50, Duration.ofDays(1));
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_LENGTH = 10;
    private static final String UNMISTAKABLE = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final BusinessTransaction transaction;
    private final SecondFactorRepository factors;
    private final StaffSessions sessions;
    private final Businesses businesses;
    private final SecurityLog log;
    private final Throttle throttle;
    private final Keys keys;
    private final Clock clock;

    SecondFactors(
            BusinessTransaction transaction,
            SecondFactorRepository factors,
            StaffSessions sessions,
            Businesses businesses,
            SecurityLog log,
            Throttle throttle,
            Keys keys,
            Clock clock) {
        this.transaction = transaction;
        this.factors = factors;
        this.sessions = sessions;
        this.businesses = businesses;
        this.log = log;
        this.throttle = throttle;
        this.keys = keys;
        this.clock = clock;
    }

    public Offer offer(BusinessId business, StaffMember member) {
        var secret = new byte[Totp.SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return offer(business, member, secret);
    }

    /** The same offer again, after a wrong first code. @return empty if it isn't one of ours, or somebody else's */
    public Optional<Offer> reopen(BusinessId business, StaffMember member, String sealed) {
        return unseal(business, member.id(), sealed).map(secret -> offer(business, member, secret));
    }

    /**
     * Takes the factor, after its first code. Ends all sessions of its owner.
     *
     * @return recovery codes, which are not shown again; empty if the code is wrong
     */
    public Optional<List<String>> confirm(BusinessId business, StaffId staff, String sealed, String code) {
        var secret = unseal(business, staff, sealed);
        if (secret.isEmpty()) return Optional.empty();
        var step = Totp.match(secret.get(), digits(code), clock.instant());
        if (step.isEmpty()) return Optional.empty();

        return transaction.in(business, () -> {
            factors.set(
                    business, staff, keys.encrypt(secret.get(), context("totp", business, staff)), step.getAsLong());
            sessions.endAll(business, staff);
            log.add(business, staff, Act.SECOND_FACTOR_SET, "");
            return Optional.of(freshRecoveryCodes(business, staff));
        });
    }

    /** A code from the app, or a recovery code. Must be called outside of a transaction. */
    public Check check(BusinessId business, StaffId staff, String typed) {
        var who = business + " " + staff.value();
        if (!throttle.tryAcquire("second factor", who, QUICK) || !throttle.tryAcquire("second factor day", who, SLOW))
            return Check.STOPPED;

        var right = transaction.in(business, () -> isRight(business, staff, typed));
        if (!right) {
            log.add(business, staff, Act.SECOND_FACTOR_REFUSED, "");
            return Check.WRONG;
        }
        throttle.forgive("second factor", who);
        throttle.forgive("second factor day", who);
        return Check.RIGHT;
    }

    public List<String> renewRecoveryCodes(BusinessId business, StaffId staff) {
        return transaction.in(business, () -> {
            log.add(business, staff, Act.RECOVERY_CODES_RENEWED, "");
            return freshRecoveryCodes(business, staff);
        });
    }

    public int recoveryCodesLeft(BusinessId business, StaffId staff) {
        return transaction.in(business, () -> factors.recoveryCodesLeft(business, staff));
    }

    /** For who lost app and codes, and for who doesn't want it any more. @param by who removes it */
    public void remove(BusinessId business, StaffId staff, StaffId by) {
        transaction.run(business, () -> {
            factors.clear(business, staff);
            sessions.endAll(business, staff);
            log.add(business, by, Act.SECOND_FACTOR_REMOVED, staff.value().toString());
        });
    }

    private boolean isRight(BusinessId business, StaffId staff, String typed) {
        var code = digits(typed);
        if (code.length() != Totp.DIGITS) return isRecoveryCode(business, staff, typed);
        var sealed = factors.secret(business, staff);
        if (sealed.isEmpty()) return false;
        var secret = keys.decrypt(sealed.get(), context("totp", business, staff));
        var step = Totp.match(secret, code, clock.instant());
        return step.isPresent() && factors.use(business, staff, step.getAsLong());
    }

    private boolean isRecoveryCode(BusinessId business, StaffId staff, String typed) {
        var code = typed.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", "");
        var right = factors.useRecoveryCode(business, staff, hash(business, staff, code), clock.instant());
        if (right) log.add(business, staff, Act.RECOVERY_CODE_USED, "");
        return right;
    }

    private List<String> freshRecoveryCodes(BusinessId business, StaffId staff) {
        var codes = new ArrayList<String>();
        factors.deleteRecoveryCodes(business, staff);
        for (int i = 0; i < RECOVERY_CODES; i++) {
            var code = new StringBuilder();
            while (code.length() < RECOVERY_LENGTH)
                code.append(UNMISTAKABLE.charAt(RANDOM.nextInt(UNMISTAKABLE.length())));
            factors.addRecoveryCode(business, staff, hash(business, staff, code.toString()), clock.instant());
            codes.add(code.insert(RECOVERY_LENGTH / 2, '-').toString());
        }
        return List.copyOf(codes);
    }

    private Offer offer(BusinessId business, StaffMember member, byte[] secret) {
        var issuer = encode(businesses.get(business).name());
        var text = Totp.base32(secret);
        var uri = "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
                .formatted(issuer, encode(member.email()), text, issuer, Totp.DIGITS, Totp.STEP_SECONDS);
        var sealed = keys.encrypt(secret, context("totp offer", business, member.id()));
        return new Offer(text, uri, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    private Optional<byte[]> unseal(BusinessId business, StaffId staff, String sealed) {
        try {
            return Optional.of(
                    keys.decrypt(Base64.getUrlDecoder().decode(sealed), context("totp offer", business, staff)));
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }

    private byte[] hash(BusinessId business, StaffId staff, String code) {
        return keys.keyedHash(context("recovery code", business, staff), code.getBytes(StandardCharsets.UTF_8));
    }

    /** Apps show „123 456“, and some people type it so. */
    private static String digits(String typed) {
        var bare = typed.replaceAll("[\\s-]", "");
        return bare.matches("[0-9]{" + Totp.DIGITS + "}") ? bare : "";
    }

    private static byte[] context(String purpose, BusinessId business, StaffId staff) {
        return (purpose + " " + business + " " + staff.value()).getBytes(StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
