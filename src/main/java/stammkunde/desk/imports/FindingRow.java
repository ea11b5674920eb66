package stammkunde.desk.imports;

import java.util.List;
import stammkunde.desk.Desk;
import stammkunde.exchange.Finding;
import stammkunde.exchange.Reason;

/** What there is to say about a line, in words. */
public record FindingRow(
        String line, String dmsId, String tone, String icon, String outcome, String text, String value) {

    static final List<String> COLUMNS = List.of(
            "imports.column.line",
            "imports.column.outcome",
            "imports.column.id",
            "imports.column.reason",
            "imports.column.field",
            "imports.column.before",
            "imports.column.after");

    static FindingRow of(Desk desk, Finding finding) {
        var change = finding.before().isEmpty() ? finding.after() : finding.before() + " → " + finding.after();
        return new FindingRow(
                desk.frame().measures().number(finding.line()),
                finding.dmsId(),
                switch (finding.outcome()) {
                    case REJECTED -> "bad";
                    case NOTICE -> "warn";
                    case KEPT, UPDATED -> "info";
                    case INSERTED -> "ok";
                },
                switch (finding.outcome()) {
                    case REJECTED -> "circle-x";
                    case NOTICE -> "triangle-alert";
                    case KEPT -> "user-round-pen";
                    case UPDATED -> "pencil";
                    case INSERTED -> "plus";
                },
                desk.text("imports.outcome." + finding.outcome()),
                text(desk, finding),
                finding.reason().equals(Reason.DUPLICATE.name()) ? "" : change);
    }

    static List<String> cells(Desk desk, Finding finding) {
        return List.of(
                String.valueOf(finding.line()),
                desk.text("imports.outcome." + finding.outcome()),
                finding.dmsId(),
                text(desk, finding),
                finding.field(),
                finding.before(),
                finding.after());
    }

    private static String text(Desk desk, Finding finding) {
        return finding.reason().isEmpty()
                ? finding.field()
                : desk.text("imports.reason." + finding.reason(), finding.field(), finding.before());
    }
}
