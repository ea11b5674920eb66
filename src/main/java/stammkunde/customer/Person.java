package stammkunde.customer;

/**
 * Somebody who says who they are; whether the file knows them is the question.
 *
 * @param email as {@link Contacts#email} spells it, or empty
 * @param phone as {@link Contacts#phone} spells it, or empty
 */
public record Person(String firstName, String lastName, String email, String phone) {}
