package stammkunde.portal.entrance;

import stammkunde.web.Frame;
import stammkunde.web.Page;

/**
 * Everything {@code portal/entrance/link.jte} prints: no more than somebody to whom the link was forwarded may see.
 *
 * @param greeting with the first name at most
 * @param service  suggested; empty: none
 * @param plate    its end; empty: no vehicle
 * @param until    „Dieser Link gilt bis …“
 * @param website  where it opens if scripts run; empty: here
 */
public record LinkPage(
        Frame frame,
        String business,
        String brand,
        String home,
        String greeting,
        String service,
        String plate,
        String until,
        String website)
        implements Page {}
