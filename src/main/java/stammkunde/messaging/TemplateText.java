package stammkunde.messaging;

/** The wording of a letter, with placeholders. @param subject empty for SMS */
public record TemplateText(String subject, String body) {}
