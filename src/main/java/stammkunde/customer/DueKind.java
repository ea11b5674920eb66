package stammkunde.customer;

/**
 * Something a business looks after that falls due: tyres, battery, eye test.
 *
 * @param active still asked for; dates of one that isn't stay in the file and are no longer shown
 */
public record DueKind(DueKindId id, String label, About about, boolean active) {

    public enum About {
        CUSTOMER,
        VEHICLE
    }
}
