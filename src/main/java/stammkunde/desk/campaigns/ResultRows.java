package stammkunde.desk.campaigns;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stammkunde.campaign.Result;
import stammkunde.desk.Desk;

/** The lines of the export and what their columns are called. */
final class ResultRows {

    static final List<String> COLUMNS = List.of(
            "desk.customers.column.name",
            "desk.letters.column.channel",
            "campaign.column.letter",
            "desk.letters.column.state",
            "campaign.funnel.sent",
            "campaign.funnel.opened",
            "campaign.funnel.booked",
            "campaign.funnel.password",
            "campaign.funnel.unsubscribed",
            "campaign.funnel.bounced");

    private ResultRows() {}

    static List<String> of(Desk desk, Result result) {
        return List.of(
                result.name(),
                desk.text("desk.letters.channel." + result.channel()),
                String.valueOf(result.letter()),
                desk.text("campaign.letter." + result.state()),
                moment(desk, result.sentAt()),
                moment(desk, result.openedAt()),
                moment(desk, result.bookedAt()),
                moment(desk, result.passwordAt()),
                moment(desk, result.unsubscribedAt()),
                moment(desk, result.bouncedAt()));
    }

    /** As spreadsheets read it: {@code 2026-03-23 09:30}. */
    private static String moment(Desk desk, @Nullable Instant moment) {
        return moment == null
                ? ""
                : moment.atZone(desk.zone())
                        .toLocalDateTime()
                        .withSecond(0)
                        .withNano(0)
                        .toString()
                        .replace('T', ' ');
    }
}
