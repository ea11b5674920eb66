package stammkunde.desk.imports;

import java.util.List;
import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;
import stammkunde.exchange.Run;

/** @param next where the findings go on; empty: these were all */
public record RunPage(Desk desk, RunRow row, Run run, List<FindingRow> findings, String next, boolean fragment)
        implements DeskPage {

    public String number(long count) {
        return frame().measures().number(count);
    }

    public String bytes() {
        return run.fileBytes() < 1_000_000
                ? number(Math.max(1, run.fileBytes() / 1000)) + " kB"
                : number(run.fileBytes() / 1_000_000) + " MB";
    }

    /** The line above the findings, which stays quiet where there is nothing to say. */
    public boolean hasFindings() {
        return !findings.isEmpty();
    }
}
