package stammkunde.api;

import java.util.List;
import stammkunde.web.Frame;
import stammkunde.web.Page;

/** Everything {@code api/plain.jte} prints. @param intro HTML, made of our own description */
public record DocsPage(
        Frame frame, String title, String intro, List<Group> groups, List<Field> problem, List<Kind> kinds)
        implements Page {

    public record Group(String id, String name, String text, List<Operation> operations) {}

    /** @param text HTML, made of our own description @param curl empty: nobody calls it */
    public record Operation(
            String id,
            String method,
            String path,
            String summary,
            String text,
            List<Field> parameters,
            List<Field> body,
            List<Field> answer,
            String status,
            String curl) {}

    public record Field(String name, String type, boolean required, String text) {}

    public record Kind(String type, int status, String title) {}
}
