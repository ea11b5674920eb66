package stammkunde.booking;

import stammkunde.choosing.Move;
import stammkunde.web.Frame;
import stammkunde.web.Page;
import stammkunde.web.PublicShell;

/** Everything {@code booking/move.jte} prints. */
public record MovePage(Frame frame, PublicShell shell, Move move) implements Page {}
