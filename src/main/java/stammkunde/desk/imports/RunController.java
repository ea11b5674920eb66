package stammkunde.desk.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.desk.Desk;
import stammkunde.exchange.Finding;
import stammkunde.exchange.Imports;
import stammkunde.exchange.Run;
import stammkunde.exchange.RunId;
import stammkunde.shared.Ids;
import stammkunde.web.Access;
import stammkunde.web.Csv;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** One file's report, and the decision about a full file that lacks many. */
@Controller
@Access(Access.Level.MANAGER)
class RunController {

    private static final int SHOWN = 100;
    private static final int AT_ONCE = 2_000;

    private final Imports imports;
    private final SecurityLog log;

    RunController(Imports imports, SecurityLog log) {
        this.imports = imports;
        this.log = log;
    }

    @GetMapping("/desk/imports/runs/{id}")
    ModelAndView show(
            Desk desk,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") String after,
            @RequestHeader(name = "X-Fragment", defaultValue = "") String fragment) {
        var run = find(desk, id);
        var line = after.matches("[0-9]{1,15}") ? Long.parseLong(after) : 0;
        var findings = imports.findings(desk.business(), run.id(), line, SHOWN + 1);
        var here = whole(findings);
        var next = findings.size() > SHOWN
                ? "/desk/imports/runs/" + id + "?after=" + here.getLast().line()
                : "";
        var rows = here.stream().map(finding -> FindingRow.of(desk, finding)).toList();
        return Html.show(
                "desk/imports/run", new RunPage(desk, RunRow.of(desk, run), run, rows, next, !fragment.isEmpty()));
    }

    /** A line's findings aren't torn apart, unless one line has more than a page of them. */
    private static List<Finding> whole(List<Finding> findings) {
        if (findings.size() <= SHOWN) return findings;
        var last = findings.getLast().line();
        var here = findings.stream().filter(finding -> finding.line() < last).toList();
        return here.isEmpty() ? findings : here;
    }

    @GetMapping("/desk/imports/runs/{id}/report")
    void report(Desk desk, @PathVariable String id, HttpServletResponse response) throws IOException {
        var run = find(desk, id);
        var header =
                FindingRow.COLUMNS.stream().map(column -> desk.text(column)).toList();
        Csv.send(response, "bericht-" + desk.today() + ".csv", header, rows -> {
            var after = 0L;
            for (var more = true; more; ) {
                var page = imports.findings(desk.business(), run.id(), after, AT_ONCE);
                more = page.size() == AT_ONCE
                        && page.getLast().line() > page.getFirst().line();
                var last = page.isEmpty() ? 0 : page.getLast().line();
                // the last line may go on beyond the page
                var complete = more;
                page.stream()
                        .filter(finding -> !complete || finding.line() < last)
                        .forEach(finding -> rows.accept(FindingRow.cells(desk, finding)));
                after = last - 1;
            }
        });
    }

    /** „Trotzdem übernehmen“. */
    @PostMapping("/desk/imports/runs/{id}/acceptance")
    ModelAndView accept(Desk desk, @PathVariable String id) {
        return decide(desk, id, true);
    }

    @PostMapping("/desk/imports/runs/{id}/refusal")
    ModelAndView refuse(Desk desk, @PathVariable String id) {
        return decide(desk, id, false);
    }

    private ModelAndView decide(Desk desk, String id, boolean agreed) {
        var run = find(desk, id);
        if (imports.decide(desk.business(), run.id(), agreed))
            log.add(
                    desk.business(),
                    desk.who().staff(),
                    Act.SETTINGS_CHANGED,
                    "import " + run.id().value());
        return Html.goTo("/desk/imports/runs/" + id);
    }

    private Run find(Desk desk, String id) {
        return Ids.parse(id)
                .flatMap(run -> imports.find(desk.business(), new RunId(run)))
                .orElseThrow(NotFound::new);
    }
}
