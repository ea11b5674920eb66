package stammkunde.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import stammkunde.demo.Written.Guest;
import stammkunde.shared.Ids;

/** The customers' vehicles at workshop and dealership: one to three each, a fleet at one firm, some due soon. */
@Component
class Garage {

    private static final int FLEET = 24;
    private static final int FLEET_OWNER = 11;
    private static final List<String[]> MODELS = List.of(
            new String[] {"VW", "Golf"},
            new String[] {"VW", "Polo"},
            new String[] {"VW", "Tiguan"},
            new String[] {"Škoda", "Octavia Combi"},
            new String[] {"Škoda", "Fabia"},
            new String[] {"Opel", "Corsa"},
            new String[] {"Opel", "Astra"},
            new String[] {"Ford", "Focus"},
            new String[] {"Ford", "Kuga"},
            new String[] {"BMW", "320d Touring"},
            new String[] {"Mercedes-Benz", "C 200"},
            new String[] {"Audi", "A4 Avant"},
            new String[] {"Toyota", "Yaris Hybrid"},
            new String[] {"Hyundai", "i20"},
            new String[] {"Hyundai", "Kona Elektro"},
            new String[] {"Renault", "Clio"},
            new String[] {"Fiat", "500"},
            new String[] {"Volvo", "V60"},
            new String[] {"Tesla", "Model 3"},
            new String[] {"Dacia", "Duster"});

    private final JdbcTemplate jdbc;

    Garage(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Inside the business's transaction. */
    void park(Written house, Instant now) {
        if (!house.preset().carTrade()) return;
        var chance = new Random(house.preset().slug().hashCode() + 1L);
        var today = now.atZone(ZoneId.of(house.preset().zone())).toLocalDate();
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < house.guests().size(); i++) {
            var guest = house.guests().get(i);
            var count =
                    i == FLEET_OWNER ? FLEET : 1 + (chance.nextInt(4) == 0 ? 1 : 0) + (chance.nextInt(9) == 0 ? 1 : 0);
            for (int n = 0; n < count; n++)
                rows.add(vehicle(
                        house,
                        guest,
                        n == 0 ? guest.plate() : house.preset().cast().plate(chance),
                        today,
                        now,
                        chance));
        }
        jdbc.batchUpdate("""
                insert into customer.vehicle (business_id, vehicle_id, customer_id, plate, vin, make, model,
                                              first_registration, mileage_km, next_inspection, created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        jdbc.update(
                """
                update customer.customer set kind = 'COMPANY', company_name = ?
                 where business_id = ? and customer_id = ?
                """,
                house.preset().country().name().equals("CH") ? "Sanitär Rüegg AG" : "Elektro Lorenz GmbH",
                house.business().value(),
                house.guests().get(FLEET_OWNER).id());
        wear(house, today, chance);
    }

    private static Object[] vehicle(
            Written house, Guest guest, String plate, LocalDate today, Instant now, Random chance) {
        var model = Cast.pick(MODELS, chance);
        var years = chance.nextInt(14);
        var registered = today.minusYears(years).minusDays(chance.nextInt(360));
        var known = now.minusSeconds(86_400L * (1 + chance.nextInt(9))).atOffset(ZoneOffset.UTC);
        return new Object[] {
            house.business().value(),
            Ids.next(),
            guest.id(),
            plate,
            chance.nextInt(3) == 0 ? vin(chance) : "",
            model[0],
            model[1],
            registered,
            2_000 + years * 11_000 + chance.nextInt(14_000),
            inspection(house, today, chance),
            known,
            known
        };
    }

    /** Every seventh within six weeks, every twentieth overdue; a German stamp counts to the end of its month. */
    private static @Nullable LocalDate inspection(Written house, LocalDate today, Random chance) {
        var wheel = chance.nextInt(20);
        if (wheel == 19) return null;
        var day = wheel == 0
                ? today.minusDays(3 + chance.nextInt(50))
                : wheel < 4 ? today.plusDays(4 + chance.nextInt(36)) : today.plusDays(60 + chance.nextInt(640));
        return house.preset().country().name().equals("DE") ? day.withDayOfMonth(day.lengthOfMonth()) : day;
    }

    private static String vin(Random chance) {
        var text = new StringBuilder("WVWZZZ");
        for (int i = 0; i < 11; i++)
            text.append(
                    i < 5
                            ? "ABCDEFGHJKLMNPRSTUVWXYZ0123456789".charAt(chance.nextInt(33))
                            : "0123456789".charAt(chance.nextInt(10)));
        return text.toString();
    }

    /** Batteries and tyres that fall due. */
    private void wear(Written house, LocalDate today, Random chance) {
        var battery = kind(house, "Batterie", 0);
        var tyres = kind(house, "Reifen", 1);
        for (var due : List.of(battery, tyres))
            jdbc.update(
                    """
                    insert into customer.due_date (business_id, due_date_id, customer_id, vehicle_id, due_kind_id, due_on)
                    select business_id, gen_random_uuid(), customer_id, vehicle_id, ?, cast(? as date) + (abs(hashtext(plate)) % 500) - 20
                      from customer.vehicle where business_id = ? and abs(hashtext(plate || ?)) % 6 = 0
                    """, due, today, house.business().value(), due.toString().substring(30));
    }

    private UUID kind(Written house, String label, int position) {
        var id = Ids.next();
        jdbc.update("""
                insert into customer.due_kind (business_id, due_kind_id, label, about, position)
                values (?, ?, ?, 'VEHICLE', ?)
                """, house.business().value(), id, label, position);
        return id;
    }
}
