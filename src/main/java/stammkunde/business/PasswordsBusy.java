package stammkunde.business;

/** So many passwords are being checked that this one would wait too long; trying again in a moment helps. */
public class PasswordsBusy extends RuntimeException {

    PasswordsBusy() {
        super("too many passwords at once", null, false, false);
    }
}
