package stammkunde.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import stammkunde.business.Role;
import stammkunde.business.StaffMembers;
import stammkunde.shared.Ids;

/** What belongs to a business besides its diary: staff who can sign in, legal texts, someone's holidays. */
@Component
class Household {

    /** Shown on {@code /demo}; exists in demo mode only. */
    static final String PASSWORD = "probefahrt-im-regen";

    private final StaffMembers staff;
    private final LegalSamples legal;
    private final JdbcTemplate jdbc;

    Household(StaffMembers staff, LegalSamples legal, JdbcTemplate jdbc) {
        this.staff = staff;
        this.legal = legal;
        this.jdbc = jdbc;
    }

    /** Inside the business's transaction. */
    void furnish(Written house, Instant now) {
        legal.write(house, now);
        for (var person : house.preset().staff()) {
            var id = staff.add(house.business(), person.name(), person.email(), Role.valueOf(person.role()))
                    .orElseThrow(() -> new IllegalStateException("twice in the demo: " + person.email()));
            staff.setPassword(house.business(), id, PASSWORD).ifPresent(problem -> {
                throw new IllegalStateException("the demo's password is refused: " + problem);
            });
        }
        holidays(house, now);
    }

    /** The last person in the list is away for a week, six weeks from now: beyond the diary, so nothing collides. */
    private void holidays(Written house, Instant now) {
        var name = house.preset().resources().stream()
                .filter(thing -> thing.kind().equals("PERSON"))
                .reduce((_, last) -> last)
                .orElseThrow()
                .name();
        var from = now.atZone(ZoneId.of(house.preset().zone())).toLocalDate().plusDays(40);
        var begins =
                from.atStartOfDay(ZoneId.of(house.preset().zone())).toInstant().atOffset(ZoneOffset.UTC);
        var ends = from.plusDays(7)
                .atStartOfDay(ZoneId.of(house.preset().zone()))
                .toInstant()
                .atOffset(ZoneOffset.UTC);
        UUID resource = house.resources().get(name);
        UUID absence = Ids.next();
        jdbc.update("""
                insert into scheduling.absence (business_id, absence_id, resource_id, kind, starts_at, ends_at, reason, created_at)
                values (?, ?, ?, 'ABSENCE', ?, ?, 'Ferien', ?)
                """, house.business().value(), absence, resource, begins, ends, now.atOffset(ZoneOffset.UTC));
        jdbc.update("""
                insert into scheduling.claim (business_id, claim_id, resource_id, lane, starts_at, ends_at, kind, absence_id)
                values (?, ?, ?, 0, ?, ?, 'ABSENCE', ?)
                """, house.business().value(), Ids.next(), resource, begins, ends, absence);
    }
}
