package stammkunde.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import stammkunde.demo.Preset.Offer;
import stammkunde.demo.Written.Guest;
import stammkunde.shared.Ids;

/** Fills weeks of past and coming days with appointments that respect hours, buffers and capacity. */
@Component
class Diary {

    private static final int PAST_DAYS = 56;
    private static final int COMING_DAYS = 35;

    private final JdbcTemplate jdbc;

    Diary(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Inside the business's transaction. */
    void fill(Written house, Instant now, Random chance) {
        var zone = ZoneId.of(house.preset().zone());
        var today = now.atZone(zone).toLocalDate();
        var book = new Book(house, now, chance);
        for (int offset = -PAST_DAYS; offset <= COMING_DAYS; offset++) {
            var density = offset <= 1 ? 0.72 : Math.max(0.08, 0.66 - offset * 0.02);
            for (int branch = 0; branch < house.branches().size(); branch++)
                day(book, branch, today.plusDays(offset), zone, density);
        }
        book.write(jdbc);
    }

    /** Goes through each service's first need, one resource after the other, and lets time pass between appointments. */
    private static void day(Book book, int branch, LocalDate day, ZoneId zone, double density) {
        var hours = book.house
                .preset()
                .branches()
                .get(branch)
                .hours()[day.getDayOfWeek().getValue() - 1];
        for (int i = 0; i < hours.length; i += 2)
            for (var leader : book.leaders(branch))
                for (int minute = hours[i]; minute < hours[i + 1]; ) {
                    var offer = Cast.pick(book.offersOf(leader), book.chance);
                    var start = day.atStartOfDay(zone).plusMinutes(minute).toInstant();
                    var fits = minute + offer.minutes() <= hours[i + 1];
                    if (fits && book.chance.nextDouble() < density) book.enter(offer, leader, branch, start);
                    minute += Math.max(30, (offer.minutes() + offer.buffer() + 14) / 15 * 15);
                }
    }

    /** The pages being filled, and who is busy when. */
    private static class Book {

        final Written house;
        final Random chance;
        private final Instant now;
        private final Map<String, List<Instant[]>> busy = new HashMap<>();
        private final List<Object[]> appointments = new ArrayList<>();
        private final List<Object[]> claims = new ArrayList<>();

        Book(Written house, Instant now, Random chance) {
            this.house = house;
            this.now = now;
            this.chance = chance;
        }

        List<String> leaders(int branch) {
            return house.preset().services().stream()
                    .flatMap(offer -> offer.needs().getFirst().stream())
                    .distinct()
                    .filter(name -> thing(name).branch() == branch)
                    .toList();
        }

        List<Offer> offersOf(String leader) {
            return house.preset().services().stream()
                    .filter(offer -> offer.needs().getFirst().contains(leader))
                    .toList();
        }

        void enter(Offer offer, String leader, int branch, Instant start) {
            var end = start.plusSeconds(offer.minutes() * 60L);
            var until = end.plusSeconds(offer.buffer() * 60L);
            var places = new ArrayList<String>();
            for (var need : offer.needs()) {
                var candidates = need.contains(leader) ? List.of(leader) : need;
                var place = free(candidates, branch, start, until);
                if (place == null) return;
                places.add(place);
            }
            var id = Ids.next();
            var status = status(offer, start, end);
            appointments.add(row(id, offer, branch, start, end, status, places));
            if (status.equals("CANCELLED")) return;
            for (var place : places) {
                busy.computeIfAbsent(place, _ -> new ArrayList<>()).add(new Instant[] {start, until});
                var lane = Integer.parseInt(place.substring(place.lastIndexOf('#') + 1));
                claims.add(new Object[] {
                    house.business().value(), Ids.next(), resource(place), lane, at(start), at(until), id
                });
            }
        }

        /** @return {@code name#lane}, or null if none of them has a free lane */
        private @Nullable String free(List<String> candidates, int branch, Instant from, Instant until) {
            for (var name : candidates)
                for (int lane = 0; lane < thing(name).capacity() && thing(name).branch() == branch; lane++) {
                    var place = name + "#" + lane;
                    if (busy.getOrDefault(place, List.of()).stream()
                            .noneMatch(span -> span[0].isBefore(until) && from.isBefore(span[1]))) return place;
                }
            return null;
        }

        private String status(Offer offer, Instant start, Instant end) {
            var dice = chance.nextInt(100);
            if (dice < 6) return "CANCELLED";
            if (end.isBefore(now)) return dice < 9 ? "NO_SHOW" : "DONE";
            if (start.isBefore(now)) return dice < 60 ? "IN_PROGRESS" : "ARRIVED";
            return offer.confirmation().equals("REQUEST") && dice < 20 ? "REQUESTED" : "CONFIRMED";
        }

        private Object[] row(
                UUID id, Offer offer, int branch, Instant start, Instant end, String status, List<String> places) {
            Guest guest = Cast.pick(house.guests(), chance);
            var person = guest.person();
            var online = chance.nextInt(100) < 55;
            var made = start.minusSeconds(86_400L * (1 + chance.nextInt(20)) + chance.nextInt(30_000));
            if (!made.isBefore(now)) made = now.minusSeconds(3_600L * (20 + chance.nextInt(240)));
            var cancelled = status.equals("CANCELLED");
            return new Object[] {
                house.business().value(),
                id,
                house.services().get(offer.name()),
                house.branches().get(branch),
                guest.id(),
                at(start),
                at(end),
                status,
                online ? "BOOKING_PAGE" : "DESK",
                person.firstName(),
                person.lastName(),
                person.email(),
                person.phone(),
                offer.plate() ? guest.plate() : "",
                offer.price(),
                offer.noShowFee(),
                house.preset().currency(),
                at(made),
                at(made.plusSeconds(1_800)),
                cancelled ? at(made.plusSeconds(40_000)) : null,
                cancelled ? online ? "VISITOR" : "STAFF" : null,
                places.stream().map(this::resource).map(UUID::toString).collect(Collectors.joining(",", "{", "}"))
            };
        }

        private UUID resource(String place) {
            return Objects.requireNonNull(house.resources().get(place.substring(0, place.lastIndexOf('#'))));
        }

        private Preset.Thing thing(String name) {
            return house.preset().resources().stream()
                    .filter(thing -> thing.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no resource " + name));
        }

        private static Object at(Instant moment) {
            return moment.atOffset(ZoneOffset.UTC);
        }

        void write(JdbcTemplate jdbc) {
            jdbc.batchUpdate("""
                    insert into scheduling.appointment (business_id, appointment_id, service_id, branch_id, customer_id,
                        starts_at, ends_at, status, source, first_name, last_name, email, phone, plate, price_cents,
                        no_show_fee_cents, currency, created_at, handled_at, cancelled_at, cancelled_by, resource_ids)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as uuid[]))
                    """, appointments);
            jdbc.batchUpdate("""
                    insert into scheduling.claim (business_id, claim_id, resource_id, lane, starts_at, ends_at, kind, appointment_id)
                    values (?, ?, ?, ?, ?, ?, 'APPOINTMENT', ?)
                    """, claims);
            jdbc.update("""
                    insert into scheduling.appointment_history
                           (business_id, appointment_id, entry_id, at, actor_kind, act, detail)
                    select a.business_id, a.appointment_id, gen_random_uuid(), e.at, e.actor, e.act, e.detail
                      from scheduling.appointment a
                     cross join lateral (values
                           (a.created_at, case a.source when 'DESK' then 'STAFF' else 'VISITOR' end, 'BOOKED',
                            case a.status when 'REQUESTED' then 'REQUESTED' else 'CONFIRMED' end),
                           (a.cancelled_at, a.cancelled_by, 'CANCELLED', '')) e(at, actor, act, detail)
                     where a.business_id = ? and e.at is not null
                    """, house.business().value());
        }
    }
}
