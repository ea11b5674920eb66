package stammkunde.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.business.Role;
import stammkunde.customer.DueDates;
import stammkunde.customer.DueKind;
import stammkunde.customer.DueKind.About;
import stammkunde.customer.DueKindId;
import stammkunde.customer.VehicleId;
import stammkunde.customer.Vehicles;
import stammkunde.scheduling.Cures;
import stammkunde.scheduling.DueServices;
import stammkunde.shared.Ids;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Staff;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** What falls due and is called otherwise than its kind of appointment: „Reifen“ and „Radwechsel“. */
@DatabaseTest
class DueServicesTest {

    private final MockMvcTester browser;
    private final DueServices dueServices;
    private final DueDates dues;
    private final Worlds worlds;
    private final World world;
    private final Driver ada;
    private final VehicleId golf;
    private final DueKindId tyres = new DueKindId(Ids.next());

    DueServicesTest(MockMvcTester browser, DueServices dueServices, DueDates dues, Vehicles vehicles, Worlds worlds) {
        this.browser = browser;
        this.dueServices = dueServices;
        this.dues = dues;
        this.worlds = worlds;
        this.world = worlds.create();
        this.ada = Driver.ada(browser, worlds, world);
        this.golf = Driver.vehicle(vehicles, world, world.ada(), "KA-AB 1234");
        dues.save(world.business(), new DueKind(tyres, "Reifen", About.VEHICLE, true));
        worlds.change(
                world,
                "insert into customer.due_date (business_id, due_date_id, customer_id, vehicle_id, due_kind_id, due_on)"
                        + " values (?, ?, ?, ?, ?, ?)",
                world.business().value(),
                Ids.next(),
                world.ada().value(),
                golf.value(),
                tyres.value(),
                LocalDate.of(2026, 3, 30));
    }

    @Test
    void the_business_says_which_kind_of_appointment_it_is_and_each_way_to_book_follows() {
        assertThat(ada.open("/portal/quick")).bodyText().doesNotContain("Reifen fällig");
        assertThat(ada.open("/portal")).bodyText().contains("/portal/booking?vehicle=" + golf.value());

        var owner = worlds.staff(world, Role.OWNER);
        var page = browser.get()
                .uri("/desk/settings/dues/services")
                .cookie(owner.cookie())
                .exchange();
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Reifen", "Automatisch nach dem Namen", "Nach dem Namen passt keine.");
        assertThat(save(owner, world.inspection().value().toString())).hasStatus(303);
        assertThat(dueServices.of(world.business())).isEqualTo(new Cures(null, Map.of(tyres, world.inspection())));

        assertThat(ada.open("/portal/quick")).bodyText().contains("Reifen fällig", "Inspektion");
        assertThat(ada.open("/portal"))
                .bodyText()
                .contains("/portal/booking?service=" + world.inspection().value() + "&amp;vehicle=" + golf.value());
        assertThat(ada.open("/portal/vehicles"))
                .bodyText()
                .contains("/portal/booking?service=" + world.inspection().value() + "&amp;vehicle=" + golf.value());

        assertThat(save(owner, "")).hasStatus(303);
        assertThat(dueServices.of(world.business())).isEqualTo(Cures.BY_NAME);
    }

    @Test
    void what_was_chosen_and_is_no_longer_offered_is_not_replaced_by_something_else() {
        dueServices.save(world.business(), new Cures(null, Map.of(tyres, world.inspection())));
        worlds.change(
                world,
                "update scheduling.service set name = case when service_id = ? then name else 'Reifen' end,"
                        + " quick = service_id <> ? where business_id = ?",
                world.inspection().value(),
                world.inspection().value(),
                world.business().value());
        assertThat(ada.open("/portal/quick")).bodyText().doesNotContain("Reifen fällig");
    }

    @Test
    void nothing_of_another_business_is_taken() {
        var other = worlds.create();
        var foreign = new Cures(null, Map.of(tyres, other.wheels()));
        assertThatThrownBy(() -> dueServices.save(world.business(), foreign))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dueServices.save(other.business(), new Cures(null, Map.of(tyres, other.wheels()))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(save(worlds.staff(world, Role.OWNER), other.wheels().value().toString()))
                .hasStatus(422);
        assertThat(dues.kinds(world.business())).hasSize(1);
    }

    private MvcTestResult save(Staff who, String service) {
        return browser.post()
                .uri("/desk/settings/dues/services")
                .cookie(who.cookie())
                .param("_csrf", who.csrf())
                .param("due-" + tyres.value(), service)
                .exchange();
    }
}
