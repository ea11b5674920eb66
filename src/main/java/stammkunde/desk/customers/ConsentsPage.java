package stammkunde.desk.customers;

import java.util.List;
import stammkunde.web.Problems;

/** @param history every answer, newest first */
public record ConsentsPage(CardHead head, List<Group> groups, List<Answer> history, Problems problems)
        implements CardTabPage {

    /** One purpose. */
    public record Group(String title, List<Line> lines) {}

    /**
     * One purpose on one channel.
     *
     * @param since   when it was answered; empty: never
     * @param wording what is asked, word by word
     * @param typed   the evidence that was typed, when the form comes back
     */
    public record Line(
            String purpose,
            String channel,
            String label,
            boolean given,
            String state,
            String tone,
            String icon,
            String since,
            String wording,
            String typed,
            String error) {

        public String id() {
            return "evidence-" + purpose + "-" + channel;
        }
    }

    public record Answer(String what, String answer, String wording, String who, String evidence) {}
}
