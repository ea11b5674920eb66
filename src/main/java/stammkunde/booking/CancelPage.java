package stammkunde.booking;

import java.util.List;
import stammkunde.booking.Summary.Line;
import stammkunde.booking.Summary.When;
import stammkunde.web.Frame;
import stammkunde.web.Page;
import stammkunde.web.PublicShell;

/** Everything {@code booking/cancel.jte} prints: the consequence, before the button. */
public record CancelPage(Frame frame, PublicShell shell, String address, When when, List<Line> lines) implements Page {}
