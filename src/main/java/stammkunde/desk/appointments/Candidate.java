package stammkunde.desk.appointments;

/** A card that may be the visitor's, and why. */
public record Candidate(String id, String href, String name, String reasons, String contact) {}
