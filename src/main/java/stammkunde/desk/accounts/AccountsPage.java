package stammkunde.desk.accounts;

import java.util.List;
import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;

/**
 * Everything {@code desk/accounts/list.jte} prints.
 *
 * @param whose   for whom another card is being looked for; empty: nobody
 * @param q       what was looked for
 * @param problem why the decision before was refused; empty: it wasn't
 */
public record AccountsPage(Desk desk, List<NewcomerRow> rows, String whose, String q, String problem)
        implements DeskPage {}
