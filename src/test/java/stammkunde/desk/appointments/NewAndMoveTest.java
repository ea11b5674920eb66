package stammkunde.desk.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import stammkunde.business.Role;
import stammkunde.desk.DeskBrowser;
import stammkunde.scheduling.Appointments;
import stammkunde.scheduling.Source;
import stammkunde.shared.Ids;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class NewAndMoveTest {

    private final Appointments appointments;
    private final World world;
    private final Worlds worlds;
    private final DeskBrowser desk;

    NewAndMoveTest(MockMvcTester browser, Appointments appointments, Worlds worlds) {
        this.appointments = appointments;
        this.worlds = worlds;
        this.world = worlds.create();
        this.desk = new DeskBrowser(browser, worlds.staff(world, Role.DESK));
    }

    @Test
    void staff_enters_an_appointment_for_a_card_once_however_often_the_form_arrives() {
        assertThat(desk.open("/desk/appointments/new?customer=" + world.ada().value()))
                .hasStatusOk()
                .bodyText()
                .contains("Für Ada Beispiel", "Radwechsel", "Frei: ");
        var form = form(
                "2026-03-24", "09:00", Map.of("customer", world.ada().value().toString()));

        assertThat(desk.send("/desk/appointments", form)).hasStatus(303);
        assertThat(desk.send("/desk/appointments", form)).hasStatus(303);

        assertThat(appointments.ofCustomer(world.business(), world.ada()))
                .singleElement()
                .satisfies(one -> assertThat(one.source()).isEqualTo(Source.DESK))
                .satisfies(one -> assertThat(one.span().from()).isEqualTo(world.at("2026-03-24T09:00")));
        assertThat(appointments.unhandled(world.business())).isEmpty();
    }

    @Test
    void whoever_it_is_for_is_found_by_search() {
        assertThat(desk.open("/desk/appointments/new?find=ada"))
                .bodyText()
                .contains("Ada Beispiel", "customer=" + world.ada().value());
        assertThat(desk.open("/desk/appointments/new?find=quastenflosser"))
                .bodyText()
                .contains("Niemand gefunden");
    }

    @Test
    void a_taken_time_is_refused_with_free_ones_and_what_was_typed() {
        enter("2026-03-24", "09:00");
        enter("2026-03-24", "09:00");

        assertThat(desk.send("/desk/appointments", form("2026-03-24", "09:00", Map.of("lastName", "Dritter"))))
                .hasStatus(422)
                .bodyText()
                .contains("Diese Zeit ist belegt. Frei sind:", "value=\"Dritter\"");
    }

    @Test
    void what_is_missing_is_asked_for() {
        assertThat(desk.send("/desk/appointments", form("2026-03-24", "", Map.of())))
                .hasStatus(422)
                .bodyText()
                .contains("Geben Sie bitte Tag und Uhrzeit ein", "Geben Sie bitte einen Namen ein");
        assertThat(desk.send(
                        "/desk/appointments",
                        form("2026-03-24", "09:00", Map.of("lastName", "X", "email", "nein", "phone", "1"))))
                .hasStatus(422);
    }

    @Test
    void an_appointment_is_moved_by_form_and_not_onto_another() {
        var path = enter("2026-03-24", "09:00");

        assertThat(desk.open(path + "/move")).hasStatusOk().bodyText().contains("Lift 1", "09:00");
        assertThat(desk.send(path + "/move", Map.of("day", "2026-03-25", "time", "10:30")))
                .hasStatus(303);
        assertThat(desk.open(path)).bodyText().contains("Mi, 25. März, 10:30–11:30 Uhr", "Verschoben von");

        enter("2026-03-26", "09:00");
        enter("2026-03-26", "09:00");
        assertThat(desk.send(path + "/move", Map.of("day", "2026-03-26", "time", "09:30")))
                .hasStatus(422)
                .bodyText()
                .contains("Diese Zeit ist belegt");
        assertThat(desk.send(path + "/move", Map.of("day", "morgen", "time", "bald")))
                .hasStatus(422);
    }

    @Test
    void another_businesss_customer_or_service_books_nothing() {
        var theirs = worlds.create();
        var wish = form(
                "2026-03-24",
                "09:00",
                Map.of("lastName", "X", "service", theirs.wheels().value().toString()));

        assertThat(desk.send("/desk/appointments", wish)).hasStatus(422);
        assertThat(desk.send(
                        "/desk/appointments",
                        form(
                                "2026-03-24",
                                "09:00",
                                Map.of("customer", theirs.ada().value().toString()))))
                .hasStatus(422);
        assertThat(appointments.within(
                        world.business(), world.at("2026-03-24T00:00"), world.at("2026-03-25T00:00"), null))
                .isEmpty();
    }

    private String enter(String day, String time) {
        var answer = desk.send("/desk/appointments", form(day, time, Map.of("lastName", "Jemand")));
        assertThat(answer).hasStatus(303);
        var path = answer.getResponse().getRedirectedUrl();
        return path.substring(0, path.indexOf('?'));
    }

    private Map<String, String> form(String day, String time, Map<String, String> more) {
        var form = new java.util.HashMap<>(Map.of(
                "service", world.wheels().value().toString(),
                "branch", world.branch().value().toString(),
                "day", day,
                "time", time,
                "key", Ids.next().toString()));
        form.putAll(more);
        return form;
    }
}
