package stammkunde.launch;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints every rule with its result. Exit code 1 if one is broken. */
@Command(name = "audit")
final class AuditCommand implements Callable<Integer> {

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Override
    public Integer call() throws IOException, SQLException {
        try (var installation = Installation.visit(data.directory("stammkunde"), database.database())) {
            var found = new Audit(installation.database()).run(AuditRule.all());
            found.forEach((rule, rows) -> {
                System.out.println((rows.isEmpty() ? "✓ " : "✗ ") + rule.rule());
                rows.forEach(row -> System.out.println("    " + row));
            });
            var broken = found.values().stream().filter(rows -> !rows.isEmpty()).count();
            System.out.println(
                    broken == 0
                            ? Texts.of("audit.well", found.size())
                            : Texts.of("audit.broken", broken, found.size()));
            return broken == 0 ? 0 : 1;
        }
    }
}
