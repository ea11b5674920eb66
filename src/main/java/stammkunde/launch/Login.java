package stammkunde.launch;

/** A database role and its password. */
public record Login(String user, String password) {

    /** Without the password: logins end up in messages. */
    @Override
    public String toString() {
        return user;
    }
}
