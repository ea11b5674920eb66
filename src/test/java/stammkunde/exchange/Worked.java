package stammkunde.exchange;

import org.springframework.boot.test.context.TestComponent;
import stammkunde.shared.BusinessId;

/** Works off what waits, where a test can't reach the module's own doors. */
@TestComponent
public class Worked {

    private final Imports imports;

    Worked(Imports imports) {
        this.imports = imports;
    }

    /** A full file of customers, taken. */
    public void file(BusinessId business, String text) {
        new Dms(imports, business).full(FileKind.CUSTOMERS, text);
    }

    /** The next lines of any kind, taken. */
    public void delta(BusinessId business, FileKind kind, String text) {
        new Dms(imports, business).delta(kind, text);
    }

    public void all(BusinessId business) {
        new Dms(imports, business).work();
    }
}
