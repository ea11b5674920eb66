package stammkunde.messaging;

/** The text in use. @param own false: the built-in one */
public record Template(TemplateName name, TemplateText text, boolean own) {}
