package stammkunde.desk.appointments;

/** A letter about the appointment, and what became of it. */
public record LetterLine(String what, String to, String when, String tone, String icon, String state) {}
