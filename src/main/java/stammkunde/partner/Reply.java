package stammkunde.partner;

/** An answer as it went out. */
public record Reply(int status, byte[] body) {

    /** What is in it may be secret. */
    @Override
    public String toString() {
        return "Reply[" + status + "]";
    }
}
