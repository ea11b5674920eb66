package stammkunde.account;

/**
 * Somebody on the way to an account, as the pages may know it.
 *
 * @param masked    where the code went; what was typed itself if that was a customer number
 * @param who       what was typed, once the code was given; until then empty
 * @param confirmed the code was given
 * @param needsName nobody's card, or several: who it is must be said. Never asked before the code was given
 */
public record Registration(
        Purpose purpose, Identifier.Kind kind, String masked, String who, boolean confirmed, boolean needsName) {

    public enum Purpose {
        REGISTRATION,
        /** „Sie sind bereits App-KundIn?“ */
        APP
    }

    /** What became of a wish to register; the same for the known and the unknown. */
    public sealed interface Beginning {

        /** @param token for the browser that asked, the only one that can go on */
        record Begun(String token) implements Beginning {}

        /** No e-mail address, mobile number or customer number. */
        record Unreadable() implements Beginning {}

        /** SMS don't get out at the moment. */
        record NoSms() implements Beginning {}

        /** The one before is half a minute old at most. */
        record TooSoon() implements Beginning {}

        record TooMany() implements Beginning {}
    }

    /** What became of the code. */
    public sealed interface Checking {

        record Right() implements Checking {}

        /** @param left how many tries this code still has */
        record Wrong(int left) implements Checking {}

        /** Too old, used, tried too often, never asked for from this browser: a new one is needed. */
        record Void() implements Checking {}

        /** Too many wrong ones over all codes: only waiting helps. */
        record Stopped() implements Checking {}
    }

    /** What became of the last step. */
    public sealed interface Finishing {

        /** @param unmatched staff must say whose card it is */
        record Done(Login.In in, boolean unmatched) implements Finishing {}

        record Weak(stammkunde.business.PasswordProblem problem) implements Finishing {}

        /** Both first and last name are needed. */
        record Nameless() implements Finishing {}

        /** Not confirmed, too old, done already, or there is an account by now. */
        record Void() implements Finishing {}

        /** The business has closed this customer's portal. */
        record Closed() implements Finishing {}
    }
}
