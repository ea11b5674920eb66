package stammkunde.booking;

import stammkunde.web.Frame;
import stammkunde.web.Page;

/** Everything {@code booking/front.jte} prints. */
public record FrontPage(Frame frame) implements Page {}
