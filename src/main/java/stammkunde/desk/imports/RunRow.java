package stammkunde.desk.imports;

import java.util.ArrayList;
import java.util.List;
import stammkunde.desk.Desk;
import stammkunde.exchange.Run;

/**
 * A run as it is printed, in the list and on its own page.
 *
 * @param counts „1.204 neu, 37 geändert, …“, those that are not nothing
 * @param percent of a run under way; -1: it isn't
 */
public record RunRow(
        String href,
        String kind,
        String name,
        String about,
        String at,
        String state,
        String tone,
        String icon,
        String counts,
        String problem,
        int percent,
        boolean dry) {

    static RunRow of(Desk desk, Run run) {
        var finished = run.finishedAt();
        return new RunRow(
                "/desk/imports/runs/" + run.id().value(),
                desk.text("imports.kind." + run.kind()),
                run.fileName(),
                desk.text("imports.mode." + run.mode()) + ", " + desk.text("imports.way." + run.way()),
                desk.wording().when(finished == null ? run.queuedAt() : finished),
                desk.text(
                        run.dry() && run.state() == Run.State.DONE
                                ? "imports.state.TRIED"
                                : "imports.state." + run.state()),
                tone(run.state()),
                icon(run.state()),
                counts(desk, run),
                problem(desk, run),
                run.state() == Run.State.RUNNING ? run.percent() : -1,
                run.dry());
    }

    private static String counts(Desk desk, Run run) {
        var counts = new ArrayList<String>();
        add(counts, desk, "inserted", run.inserted());
        add(counts, desk, "updated", run.updated());
        add(counts, desk, "unchanged", run.unchanged());
        add(counts, desk, "rejected", run.rejected());
        return String.join(", ", counts);
    }

    private static void add(List<String> counts, Desk desk, String what, long count) {
        if (count > 0)
            counts.add(
                    desk.text("imports.counted." + what, desk.frame().measures().number(count)));
    }

    private static String problem(Desk desk, Run run) {
        if (run.state() == Run.State.ASKING)
            return desk.text(
                    "imports.asking",
                    desk.frame().measures().number(run.missing()),
                    desk.frame().measures().number(run.known()));
        if (run.problem().isEmpty()) return "";
        var parts = run.problem().split(":", 2);
        var said = desk.text("imports.problem." + parts[0], parts.length > 1 ? parts[1].strip() : "");
        return run.problemLine() > 1 ? said + " " + desk.text("imports.problem.line", run.problemLine()) : said;
    }

    private static String tone(Run.State state) {
        return switch (state) {
            case QUEUED, RUNNING -> "info";
            case ASKING -> "warn";
            case DONE -> "ok";
            case FAILED -> "bad";
            case DISCARDED -> "none";
        };
    }

    private static String icon(Run.State state) {
        return switch (state) {
            case QUEUED -> "hourglass";
            case RUNNING -> "refresh-cw";
            case ASKING -> "triangle-alert";
            case DONE -> "circle-check";
            case FAILED -> "circle-alert";
            case DISCARDED -> "ban";
        };
    }
}
