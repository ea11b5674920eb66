package stammkunde.desk.imports;

import java.time.Instant;
import java.util.Optional;
import stammkunde.desk.Desk;
import stammkunde.exchange.Freshness;

/** „Daten von heute 04:10“ with its light: colour, sign and word. */
public record FreshnessLine(String text, String tone, String icon) {

    private static String at(Desk desk, Instant at) {
        return desk.wording().dayOf(at).equals(desk.today())
                ? desk.text("imports.fresh.today", desk.wording().clock(at))
                : desk.wording().when(at);
    }

    public static FreshnessLine of(Desk desk, Optional<Freshness> freshness) {
        return freshness
                .map(fresh -> new FreshnessLine(
                        desk.text("imports.fresh." + fresh.light(), at(desk, fresh.last())),
                        switch (fresh.light()) {
                            case FRESH -> "ok";
                            case AGEING -> "warn";
                            case OLD -> "bad";
                        },
                        switch (fresh.light()) {
                            case FRESH -> "circle-check";
                            case AGEING -> "clock-alert";
                            case OLD -> "triangle-alert";
                        }))
                .orElseGet(() -> new FreshnessLine(desk.text("imports.fresh.never"), "none", "circle"));
    }
}
