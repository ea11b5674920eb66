package stammkunde.web;

/**
 * What {@code ui/desk.jte} prints around a page of the back office; ready values only.
 *
 * @param place      under the business's name, e.g. the town
 * @param brand      address of the business's own stylesheet
 * @param role       as printed: Inhaber:in, Leitung, Empfang
 * @param newCount   online bookings that wait for staff
 * @param deadLetters letters that could not be delivered
 * @param differences what visitors said about known customers, for staff to decide
 * @param accounts  customers' accounts that belong to no card yet
 * @param manages    shows settings and letters
 * @param owns       shows what only owners may set
 */
public record DeskShell(
        String business,
        String place,
        String icon,
        String brand,
        String staff,
        String role,
        int newCount,
        int deadLetters,
        int differences,
        int accounts,
        boolean manages,
        boolean owns) {}
