package stammkunde.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import stammkunde.business.Role;
import stammkunde.customer.By;
import stammkunde.customer.Change.Source;
import stammkunde.customer.Changes;
import stammkunde.desk.DeskBrowser;
import stammkunde.exchange.OutFiles;
import stammkunde.partner.ApiKeys;
import stammkunde.partner.Partners;
import stammkunde.partner.Scope;
import stammkunde.scheduling.Actor;
import stammkunde.scheduling.AppointmentId;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.HistoryEntry.Act;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;
import tools.jackson.databind.json.JsonMapper;

/** What a partner's program changes is the partner's doing, not ours and not the dealer system's. */
@DatabaseTest
class PartnersChangesTest {

    private final MockMvcTester http;
    private final Worlds worlds;
    private final Partners partners;
    private final Changes changes;
    private final OutFiles files;
    private final Appointments appointments;
    private final World world;
    private final Program program;
    private final String name;

    PartnersChangesTest(
            MockMvcTester http,
            Worlds worlds,
            Partners partners,
            ApiKeys keys,
            Changes changes,
            OutFiles files,
            Appointments appointments) {
        this.http = http;
        this.worlds = worlds;
        this.partners = partners;
        this.changes = changes;
        this.files = files;
        this.appointments = appointments;
        this.world = worlds.create();
        this.program = Program.of(world, EnumSet.allOf(Scope.class), worlds, partners, keys, http);
        this.name =
                partners.find(world.business(), program.partner()).orElseThrow().name();
    }

    @Test
    void the_history_says_which_partner_changed_what_also_when_the_partner_is_gone() {
        var card = "/api/v1/customers/" + world.ada().value();
        program.patch(card, "{\"lastName\":\"Neu\"}");
        program.post(card + "/vehicles", "{\"plate\":\"B-AB 12\"}");

        assertThat(changes.of(world.business(), world.ada(), 10)).hasSize(2).allSatisfy(change -> {
            assertThat(change.by()).isEqualTo(new By.Partner(program.partner().value(), name));
            assertThat(change.source()).isEqualTo(Source.API);
        });

        partners.remove(
                world.business(),
                program.partner(),
                worlds.staff(world, Role.OWNER).id());
        var desk = new DeskBrowser(http, worlds.staff(world, Role.DESK));
        assertThat(desk.open("/desk/customers/" + world.ada().value() + "/history"))
                .hasStatusOk()
                .bodyText()
                .contains("Partner: " + name, "Neu", "B-AB 12");
    }

    @Test
    void an_appointments_history_says_which_partner_booked_and_cancelled_it() throws Exception {
        var booked = program.post("/api/v1/appointments", """
                {"serviceId": "%s", "branchId": "%s", "start": "%s", "customerId": "%s", "visitor": {"phone": "030 5550100"}}
                """.formatted(
                        world.wheels().value(),
                        world.branch().value(),
                        world.at("2026-03-24T09:00"),
                        world.bo().value()));
        assertThat(booked).hasStatus(201);
        var id = JsonMapper.shared()
                .readTree(booked.getResponse().getContentAsByteArray())
                .at("/id")
                .asString();
        program.post("/api/v1/appointments/" + id + "/cancellation", "{}");

        var history = appointments.history(world.business(), new AppointmentId(UUID.fromString(id)));
        assertThat(history)
                .filteredOn(entry -> entry.act() == Act.BOOKED || entry.act() == Act.CANCELLED)
                .hasSize(2)
                .allSatisfy(entry -> {
                    assertThat(entry.actorKind()).isEqualTo(Actor.Kind.PARTNER);
                    assertThat(entry.actorName()).isEqualTo(name);
                });
        var desk = new DeskBrowser(http, worlds.staff(world, Role.DESK));
        assertThat(desk.open("/desk/appointments/" + id)).bodyText().contains("Partner: " + name);
    }

    @Test
    void the_dealer_system_hears_of_it() {
        files.setOn(world.business(), true);
        program.patch("/api/v1/customers/" + world.ada().value(), "{\"lastName\":\"Neu\"}");
        assertThat(files.make(world.business())).contains(1);

        program.post("/api/v1/customers", "{\"lastName\":\"Frisch\"}");
        assertThat(files.make(world.business())).as("a new customer too").contains(2);
    }
}
