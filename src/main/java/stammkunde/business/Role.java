package stammkunde.business;

/** What a member of staff may do; each role may do what the ones after it may. */
public enum Role {
    OWNER,
    MANAGER,
    DESK;

    public boolean mayActAs(Role needed) {
        return ordinal() <= needed.ordinal();
    }
}
