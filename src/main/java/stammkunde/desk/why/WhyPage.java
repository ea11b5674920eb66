package stammkunde.desk.why;

import java.util.List;
import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;
import stammkunde.web.Choice;

/**
 * Everything {@code desk/why/show.jte} prints.
 *
 * @param asked a service was chosen
 * @param day   what holds for the whole date, in a sentence
 */
public record WhyPage(
        Desk desk,
        List<Choice> services,
        List<Choice> branches,
        String service,
        String branch,
        String date,
        boolean asked,
        String title,
        String day,
        List<Start> starts,
        int free)
        implements DeskPage {

    /**
     * One start of the date.
     *
     * @param id      {@code at-0930}
     * @param against what speaks against it, whatever is free
     */
    public record Start(String id, String clock, boolean free, List<String> against, List<Verdict> verdicts) {}

    /** @param reasons empty if it is free */
    public record Verdict(String resource, boolean free, List<String> reasons) {}
}
