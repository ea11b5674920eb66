package stammkunde.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;

/** Writes what a preset says about a business itself: branches, hours, resources, services, customers. */
@Component
class MasterData {

    private final JdbcTemplate jdbc;

    MasterData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Inside the business's transaction. */
    Written write(BusinessId business, Preset preset, Instant now, Random chance) {
        var since = now.minusSeconds(400L * 86_400).atOffset(ZoneOffset.UTC);
        jdbc.update(
                """
                insert into business.business (business_id, slug, name, tagline, kind, country, currency, accent, reply_to, copy_to,
                                               neutral_calendar, require_second_factor, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?)
                """,
                business.value(),
                preset.slug(),
                preset.name(),
                preset.tagline(),
                preset.kind().name(),
                preset.country().name(),
                preset.currency(),
                preset.accent(),
                preset.branches().getFirst().email(),
                preset.staff().getLast().email(),
                preset.neutralCalendar(),
                since);
        var branches = branches(business, preset);
        var resources = resources(business, preset, branches);
        return new Written(
                business,
                preset,
                branches,
                resources,
                services(business, preset, resources),
                guests(business, preset, now, chance));
    }

    private List<UUID> branches(BusinessId business, Preset preset) {
        var ids = new ArrayList<UUID>();
        for (var place : preset.branches()) {
            var id = Ids.next();
            ids.add(id);
            jdbc.update(
                    """
                    insert into business.branch (business_id, branch_id, name, street, house_number, postcode, city, subdivision,
                                                 zone, email, phone, directions, position)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    business.value(),
                    id,
                    place.name(),
                    place.street(),
                    place.houseNumber(),
                    place.postcode(),
                    place.city(),
                    place.subdivision(),
                    preset.zone(),
                    place.email(),
                    place.phone(),
                    place.directions(),
                    ids.size());
            for (int weekday = 1; weekday <= 7; weekday++) {
                var hours = place.hours()[weekday - 1];
                for (int i = 0; i < hours.length; i += 2)
                    jdbc.update("""
                            insert into business.opening_hours (business_id, branch_id, weekday, opens_minute, closes_minute)
                            values (?, ?, ?, ?, ?)
                            """, business.value(), id, weekday, hours[i], hours[i + 1]);
            }
        }
        return ids;
    }

    private Map<String, UUID> resources(BusinessId business, Preset preset, List<UUID> branches) {
        var ids = new LinkedHashMap<String, UUID>();
        for (var thing : preset.resources()) {
            var id = Ids.next();
            ids.put(thing.name(), id);
            jdbc.update(
                    """
                    insert into scheduling.resource (business_id, resource_id, branch_id, name, detail, kind, capacity, position)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    business.value(),
                    id,
                    branches.get(thing.branch()),
                    thing.name(),
                    thing.detail(),
                    thing.kind(),
                    thing.capacity(),
                    ids.size());
        }
        return ids;
    }

    private Map<String, UUID> services(BusinessId business, Preset preset, Map<String, UUID> resources) {
        var ids = new LinkedHashMap<String, UUID>();
        for (var offer : preset.services()) {
            var id = Ids.next();
            ids.put(offer.name(), id);
            jdbc.update(
                    """
                    insert into scheduling.service (business_id, service_id, name, description, icon, duration_minutes,
                                                    buffer_after_minutes, step_minutes, lead_minutes, horizon_days,
                                                    confirmation, price_cents, no_show_fee_cents, currency, ask_plate, position)
                    values (?, ?, ?, ?, ?, ?, ?, ?, 120, 60, ?, ?, ?, ?, ?, ?)
                    """,
                    business.value(),
                    id,
                    offer.name(),
                    offer.description(),
                    offer.icon(),
                    offer.minutes(),
                    offer.buffer(),
                    offer.step(),
                    offer.confirmation(),
                    offer.price(),
                    offer.noShowFee(),
                    preset.currency(),
                    offer.plate() ? "REQUIRED" : "NO",
                    ids.size());
            for (int need = 0; need < offer.needs().size(); need++) {
                var candidates = offer.needs().get(need);
                for (int preference = 0; preference < candidates.size(); preference++)
                    jdbc.update(
                            """
                            insert into scheduling.service_need (business_id, service_id, need_no, resource_id, preference)
                            values (?, ?, ?, ?, ?)
                            """, business.value(), id, need + 1, resources.get(candidates.get(preference)), preference);
            }
        }
        jdbc.update(
                "insert into scheduling.reminder_rule (business_id, channel, minutes_before) values (?, 'EMAIL', 1440)",
                business.value());
        return ids;
    }

    private List<Written.Guest> guests(BusinessId business, Preset preset, Instant now, Random chance) {
        var guests = new ArrayList<Written.Guest>();
        var rows = new ArrayList<Object[]>();
        var contacts = new ArrayList<Object[]>();
        for (int number = 1; number <= preset.customers(); number++) {
            var person = preset.cast().person(chance, number);
            var guest = new Written.Guest(Ids.next(), person, preset.cast().plate(chance));
            guests.add(guest);
            var known = now.minusSeconds(86_400L * (10 + chance.nextInt(380))).atOffset(ZoneOffset.UTC);
            rows.add(new Object[] {
                business.value(),
                guest.id(),
                person.firstName(),
                person.lastName(),
                person.street(),
                person.houseNumber(),
                person.town().postcode(),
                person.town().name(),
                preset.country().name(),
                known,
                known
            });
            contacts.add(contact(business, guest, "EMAIL", person.email()));
            contacts.add(contact(business, guest, "PHONE", person.phone()));
        }
        jdbc.batchUpdate("""
                insert into customer.customer (business_id, customer_id, first_name, last_name, street, house_number,
                                               postcode, city, country, created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        jdbc.batchUpdate("""
                insert into customer.contact (business_id, contact_id, customer_id, kind, value, mobile)
                values (?, ?, ?, ?, ?, ?)
                """, contacts);
        return guests;
    }

    private static Object[] contact(BusinessId business, Written.Guest guest, String kind, String value) {
        return new Object[] {business.value(), Ids.next(), guest.id(), kind, value, kind.equals("PHONE")};
    }
}
