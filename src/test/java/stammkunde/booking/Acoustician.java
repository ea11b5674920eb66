package stammkunde.booking;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Random;
import stammkunde.business.BranchId;
import stammkunde.scheduling.ResourceId;
import stammkunde.scheduling.ServiceId;
import stammkunde.shared.Ids;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** A hearing acoustician with two branches, four services, and a diary that is half full. */
record Acoustician(
        World world, BranchId luebeck, BranchId schwartau, ServiceId hearing, ServiceId advice, ServiceId care) {

    static Acoustician in(Worlds worlds) {
        var world = worlds.create();
        var schwartau = new BranchId(Ids.next());
        worlds.change(world, """
                update business.business set name = 'Hörwelt Blum', kind = 'ACOUSTICIAN', accent = '#6f3fb0',
                       tagline = 'Hörakustik in Lübeck und Bad Schwartau'
                """);
        worlds.change(world, """
                update business.branch set name = 'Lübeck', street = 'Hüxstraße', house_number = '40',
                       postcode = '23552', city = 'Lübeck', phone = '0451 555 014 20', directions = 'stufenloser Zugang'
                """);
        worlds.change(world, """
                insert into business.branch (business_id, branch_id, name, street, house_number, postcode, city,
                       subdivision, zone, phone, directions, position)
                values (?, ?, 'Bad Schwartau', 'Markt', '7', '23611', 'Bad Schwartau', 'sh', 'Europe/Berlin',
                       '0451 555 014 40', 'Parkplätze am Haus', 2)
                """, world.business().value(), schwartau.value());
        for (var weekday : new int[] {1, 3, 5})
            worlds.change(
                    world,
                    "insert into business.opening_hours values (?, ?, ?, 540, 780)",
                    world.business().value(),
                    schwartau.value(),
                    weekday);
        worlds.change(world, "delete from scheduling.service_need");
        worlds.change(world, "delete from scheduling.service");
        return services(worlds, world, schwartau);
    }

    private static Acoustician services(Worlds worlds, World world, BranchId schwartau) {
        var there = insideWorld(worlds, world, schwartau);
        var hearing =
                service(worlds, world, "Hörtest", "Wir messen Ihr Gehör und besprechen das Ergebnis.", "ear", 45, 0L);
        var advice = service(
                worlds,
                world,
                "Beratung Hörsysteme",
                "Geräte kennenlernen und zur Probe mitnehmen.",
                "messages-square",
                60,
                null);
        var care = service(
                worlds,
                world,
                "Service und Nachstellen",
                "Reinigung, Feineinstellung, neue Schläuche.",
                "sliders-horizontal",
                30,
                3500L);
        for (var service : new ServiceId[] {hearing, advice}) {
            need(worlds, world, service, world.mechanic());
            need(worlds, world, service, there);
        }
        need(worlds, world, care, world.mechanic());
        var busy = new Random(7);
        for (var day = 1; day < 20; day++)
            for (var half = 0; half < 20; half++)
                if (busy.nextInt(10) < 6) occupy(worlds, world, day, 8 * 60 + half * 30);
        return new Acoustician(world, world.branch(), schwartau, hearing, advice, care);
    }

    private static ResourceId insideWorld(Worlds worlds, World world, BranchId branch) {
        var id = new ResourceId(Ids.next());
        worlds.change(
                world,
                "insert into scheduling.resource (business_id, resource_id, branch_id, name, kind)"
                        + " values (?, ?, ?, 'Merle Jessen', 'PERSON')",
                world.business().value(),
                id.value(),
                branch.value());
        return id;
    }

    private static ServiceId service(
            Worlds worlds, World world, String name, String description, String icon, int minutes, Long cents) {
        var id = new ServiceId(Ids.next());
        worlds.change(world, """
                insert into scheduling.service (business_id, service_id, name, description, icon, duration_minutes,
                       step_minutes, lead_minutes, horizon_days, cancel_until_minutes, price_cents, currency)
                values (?, ?, ?, ?, ?, ?, 30, 120, 60, 1440, ?, 'EUR')
                """, world.business().value(), id.value(), name, description, icon, minutes, cents);
        return id;
    }

    private static void need(Worlds worlds, World world, ServiceId service, ResourceId resource) {
        worlds.change(
                world,
                "insert into scheduling.service_need values (?, ?, 1, ?, 0)",
                world.business().value(),
                service.value(),
                resource.value());
    }

    /** @param minute of the day, on the mechanic's first lane */
    private static void occupy(Worlds worlds, World world, int day, int minute) {
        var from = world.at("2026-03-23T00:00").plus(Duration.ofDays(day)).plus(Duration.ofMinutes(minute));
        var absence = Ids.next();
        var until = from.plus(Duration.ofMinutes(30));
        worlds.change(
                world,
                "insert into scheduling.absence values (?, ?, ?, 'BLOCK', ?, ?, '', ?)",
                world.business().value(),
                absence,
                world.mechanic().value(),
                from.atOffset(ZoneOffset.UTC),
                until.atOffset(ZoneOffset.UTC),
                from.atOffset(ZoneOffset.UTC));
        worlds.change(
                world,
                "insert into scheduling.claim (business_id, claim_id, resource_id, lane, starts_at, ends_at, kind,"
                        + " absence_id) values (?, ?, ?, 0, ?, ?, 'ABSENCE', ?)",
                world.business().value(),
                Ids.next(),
                world.mechanic().value(),
                from.atOffset(ZoneOffset.UTC),
                until.atOffset(ZoneOffset.UTC),
                absence);
    }
}
