package stammkunde.messaging;

/** What came of saving a business's own text; all but {@link Saved} have written nothing. */
public sealed interface TemplateSaved {

    record Saved() implements TemplateSaved {}

    /** @param name without braces */
    record UnknownPlaceholder(String name) implements TemplateSaved {}

    /** @param near the part that can't be read */
    record Malformed(String near) implements TemplateSaved {}

    /** Subject or body is missing or too long. */
    record WrongLength(Part part, int most) implements TemplateSaved {}

    enum Part {
        SUBJECT,
        BODY
    }
}
