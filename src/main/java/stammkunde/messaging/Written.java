package stammkunde.messaging;

/** A letter in its final words. @param subject and {@code html} are empty for SMS */
public record Written(String subject, String text, String html) {}
