package stammkunde.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import stammkunde.business.Role;
import stammkunde.customer.DueDates;
import stammkunde.customer.DueKind;
import stammkunde.customer.Field;
import stammkunde.customer.Fields;
import stammkunde.desk.DeskBrowser;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class FieldsTest {

    private final MockMvcTester browser;
    private final Fields fields;
    private final DueDates dues;
    private final Worlds worlds;
    private final World world;
    private final DeskBrowser desk;

    FieldsTest(MockMvcTester browser, Fields fields, DueDates dues, Worlds worlds) {
        this.browser = browser;
        this.fields = fields;
        this.dues = dues;
        this.worlds = worlds;
        this.world = worlds.create();
        this.desk = new DeskBrowser(browser, worlds.staff(world, Role.MANAGER));
    }

    @Test
    void a_field_is_made_renamed_and_no_longer_asked_for() {
        assertThat(desk.send(
                        "/desk/settings/fields",
                        Map.of("label", "Brille", "kind", "CHOICE", "choices", "Fern\r\n\r\n Nah ", "active", "true")))
                .hasStatus(303);
        var field = fields.all(world.business()).getFirst();
        assertThat(field.choices()).isEqualTo(List.of("Fern", "Nah"));
        assertThat(desk.open("/desk/settings/fields")).hasStatusOk().bodyText().contains("Brille", "Fern, Nah");

        var path = "/desk/settings/fields/" + field.id().value();
        assertThat(desk.open(path)).hasStatusOk().bodyText().contains("value=\"Brille\"");
        assertThat(desk.send(path, Map.of("label", "Sehhilfe", "kind", "TEXT", "choices", "Fern")))
                .hasStatus(303);
        assertThat(fields.all(world.business()))
                .containsExactly(new Field(field.id(), "Sehhilfe", Field.Kind.CHOICE, List.of("Fern"), false));
    }

    @Test
    void a_choice_needs_something_to_choose_and_a_field_a_name() {
        assertThat(desk.send("/desk/settings/fields", Map.of("label", "", "kind", "CHOICE")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"label-error\"", "id=\"choices-error\"");
        assertThat(fields.all(world.business())).isEmpty();
    }

    @Test
    void a_due_date_is_made_and_renamed_and_keeps_what_it_is_about() {
        assertThat(desk.send("/desk/settings/dues", Map.of("label", "Batterie", "about", "VEHICLE", "active", "true")))
                .hasStatus(303);
        var kind = dues.kinds(world.business()).getFirst();
        var path = "/desk/settings/dues/" + kind.id().value();
        assertThat(desk.open(path)).hasStatusOk().bodyText().contains("value=\"Batterie\"");
        assertThat(desk.send(path, Map.of("label", "Akku", "about", "CUSTOMER", "active", "true")))
                .hasStatus(303);

        assertThat(dues.kinds(world.business()))
                .containsExactly(new DueKind(kind.id(), "Akku", DueKind.About.VEHICLE, true));
        assertThat(desk.open("/desk/customers/" + world.ada().value() + "/vehicles/new"))
                .bodyText()
                .contains("Akku fällig am");
        assertThat(desk.send("/desk/settings/dues", Map.of("label", "")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"label-error\"");
    }

    @Test
    void another_businesss_fields_look_like_none() {
        desk.send("/desk/settings/fields", Map.of("label", "Brille", "kind", "TEXT", "active", "true"));
        var path = "/desk/settings/fields/"
                + fields.all(world.business()).getFirst().id().value();
        var stranger = new DeskBrowser(browser, worlds.staff(worlds.create(), Role.OWNER));

        assertThat(stranger.open(path)).hasStatus(404);
        assertThat(stranger.send(path, Map.of("label", "Taken"))).hasStatus(404);
    }
}
