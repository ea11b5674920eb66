package stammkunde.desk.settings;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stammkunde.desk.settings.WidgetPage.Finding;
import stammkunde.embedding.Check;
import stammkunde.web.Frame;

/** Says what was found on a business's website, and what to do about it. */
record WidgetFindings(List<Finding> findings, @Nullable String problem) {

    static WidgetFindings of(Frame frame, Check check, String slug) {
        return switch (check) {
            case Check.NotAnAddress _ -> nothing(frame.text("settings.widget.check.address"));
            case Check.Unreachable _ -> nothing(frame.text("settings.widget.check.unreachable"));
            case Check.Refused(var status) -> nothing(frame.text("settings.widget.check.refused", status));
            case Check.Redirected(var to) -> nothing(frame.text("settings.widget.check.redirected", to));
            case Check.TooMany _ -> nothing(frame.text("settings.widget.check.many"));
            case Check.Seen seen -> new WidgetFindings(lines(frame, seen, slug), null);
        };
    }

    private static WidgetFindings nothing(String problem) {
        return new WidgetFindings(List.of(), problem);
    }

    private static List<Finding> lines(Frame frame, Check.Seen seen, String slug) {
        var lines = new ArrayList<Finding>();
        lines.add(line(frame, seen.listed(), "bad", "listed", seen.origin()));
        // a tag manager may add the line later, so that its absence proves nothing
        lines.add(line(frame, seen.script(), "warn", "script", seen.origin()));
        if (seen.script()) lines.add(line(frame, seen.right(), "bad", "business", slug));
        lines.add(line(frame, seen.runs(), "bad", "runs", seen.origin()));
        lines.add(line(frame, seen.frames(), "bad", "frames", seen.origin()));
        return List.copyOf(lines);
    }

    private static Finding line(Frame frame, boolean right, String otherwise, String what, String about) {
        var key = "settings.widget.check." + what;
        return right
                ? new Finding("ok", "circle-check", frame.text(key + ".right"), "")
                : new Finding(
                        otherwise,
                        otherwise.equals("bad") ? "circle-x" : "triangle-alert",
                        frame.text(key + ".wrong"),
                        frame.text(key + ".help", about));
    }
}
