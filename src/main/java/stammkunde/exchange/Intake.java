package stammkunde.exchange;

import java.util.List;
import stammkunde.shared.BusinessId;

/** Takes the lines of one kind of file into the customer file, a batch at a time, each batch in one transaction. */
interface Intake {

    FileKind kind();

    /** @param dry finds out what would happen and writes nothing */
    void take(BusinessId business, boolean dry, List<Reading> batch, Tally tally);
}
