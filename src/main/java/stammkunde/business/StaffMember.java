package stammkunde.business;

/**
 * A person who works in the back office.
 *
 * @param email       in one spelling ({@link StaffMembers#spelling}); never changes
 * @param hasPassword false until an invitation was accepted
 */
public record StaffMember(
        StaffId id,
        String name,
        String email,
        Role role,
        boolean active,
        boolean hasPassword,
        boolean hasSecondFactor) {}
