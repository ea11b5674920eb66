package stammkunde.api;

import stammkunde.web.Frame;
import stammkunde.web.Page;

/** Everything {@code api/docs.jte} prints; a script draws the rest. @param intro HTML, made of our own description */
public record ReferencePage(Frame frame, String title, String intro) implements Page {}
