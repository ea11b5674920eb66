package stammkunde.desk.templates;

import org.jspecify.annotations.Nullable;
import stammkunde.messaging.TemplateText;

/** A text as it is typed. */
public record TemplateForm(
        @Nullable String subject, @Nullable String body) {

    /** Line ends as files have them; what the database can't keep is left out. */
    TemplateText text() {
        return new TemplateText(
                clean(subject).replace('\n', ' ').strip(), clean(body).strip());
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").replace("\0", "");
    }
}
