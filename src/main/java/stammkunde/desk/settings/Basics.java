package stammkunde.desk.settings;

import stammkunde.web.DeskShell;
import stammkunde.web.Frame;
import stammkunde.web.Problems;

/** What every page of the settings has. */
public record Basics(Frame frame, DeskShell shell, Typed typed, Problems problems, String note) {}
