package stammkunde.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import stammkunde.business.Business.Kind;
import stammkunde.exchange.Field;
import stammkunde.exchange.FileKind;
import stammkunde.exchange.Imports;
import stammkunde.exchange.Mode;
import stammkunde.exchange.NewRun;
import stammkunde.exchange.OutFiles;
import stammkunde.exchange.Way;
import stammkunde.exchange.sftp.SftpUsers;
import stammkunde.shared.BusinessId;

/** The dealership's own system: an access, columns that are called otherwise, and files with a few wrong lines. */
@Component
@ConditionalOnBooleanProperty("stammkunde.demo")
class DealerSystem {

    private final Imports imports;
    private final OutFiles out;
    private final SftpUsers users;

    DealerSystem(Imports imports, OutFiles out, SftpUsers users) {
        this.imports = imports;
        this.out = out;
        this.users = users;
    }

    /** The files are taken over soon after the start. */
    void connect(BusinessId business, Preset preset) {
        if (preset.kind() != Kind.DEALERSHIP) return;
        users.renewPassword(business);
        out.setOn(business, true);
        imports.setMapping(
                business, FileKind.CUSTOMERS, Map.of(Field.CUSTOMER_ID, "Lfd-Nr", Field.LAST_NAME, "Zuname"));
        drop(business, FileKind.CUSTOMERS, "dms-kunden.csv");
        drop(business, FileKind.VEHICLES, "dms-fahrzeuge.csv");
        drop(business, FileKind.SERVICES, "dms-leistungen.csv");
    }

    private void drop(BusinessId business, FileKind kind, String name) {
        try (var file = new ClassPathResource("demo/" + name).getInputStream()) {
            imports.queue(business, new NewRun(kind, Mode.FULL, Way.SFTP, false, name.replace("dms-", ""), null), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
