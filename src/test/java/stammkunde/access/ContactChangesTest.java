package stammkunde.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stammkunde.access.Asking.Asked;
import stammkunde.access.Asking.NotSureEnough;
import stammkunde.access.Asking.Taken;
import stammkunde.access.Asking.Unchanged;
import stammkunde.access.Deciding.Already;
import stammkunde.access.Deciding.Done;
import stammkunde.access.Deciding.Outdated;
import stammkunde.access.Deciding.TooLate;
import stammkunde.access.Deciding.Unknown;
import stammkunde.business.Role;
import stammkunde.business.StaffId;
import stammkunde.customer.By;
import stammkunde.customer.Change;
import stammkunde.customer.Changes;
import stammkunde.customer.CustomerData;
import stammkunde.customer.Customers;
import stammkunde.customer.Phone;
import stammkunde.messaging.DemoLetter;
import stammkunde.messaging.Post;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class ContactChangesTest {

    private static final Phone MOBILE = new Phone("+4915112345678", true);

    private final ContactChanges contacts;
    private final Visits visits;
    private final Customers customers;
    private final Changes history;
    private final Worlds worlds;
    private final Post post;
    private World world;
    private StaffId staff;

    ContactChangesTest(
            ContactChanges contacts, Visits visits, Customers customers, Changes history, Worlds worlds, Post post) {
        this.contacts = contacts;
        this.visits = visits;
        this.customers = customers;
        this.history = history;
        this.worlds = worlds;
        this.post = post;
    }

    @BeforeEach
    void ada_can_be_reached() {
        world = worlds.create();
        staff = worlds.staff(world, Role.DESK).id();
        reach(List.of("old@example.org", "second@example.org"), List.of(MOBILE));
    }

    @Test
    void a_new_address_counts_when_somebody_agrees_there_and_the_old_one_is_told() {
        assertThat(contacts.email(fresh(), "new@example.org")).isInstanceOf(Asked.class);
        assertThat(emails()).containsExactly("old@example.org", "second@example.org");
        var asked = only("new@example.org");

        assertThat(contacts.confirm(token(asked))).isInstanceOf(Done.class);

        assertThat(emails()).containsExactly("new@example.org", "second@example.org");
        var told = only("old@example.org");
        assertThat(told.text()).contains("/portal/contact/undo/").doesNotContain("new@example.org");
        assertThat(history.of(world.business(), world.ada(), 10)).anySatisfy(change -> {
            assertThat(change.source()).isEqualTo(Change.Source.PORTAL);
            assertThat(change.by()).isEqualTo(new By.Customer(world.ada()));
            assertThat(change.after()).contains("new@example.org");
        });
    }

    @Test
    void a_visit_that_is_not_fresh_changes_nothing() {
        for (var level : new TrustLevel[] {TrustLevel.LINKED, TrustLevel.SCANNED, TrustLevel.CONFIRMED})
            assertThat(contacts.email(visit(level), "eve@example.org")).isInstanceOf(NotSureEnough.class);
        assertThat(post.deliver(world.business())).isEmpty();
    }

    @Test
    void opening_the_link_changes_nothing_and_pressing_twice_changes_once() {
        contacts.email(fresh(), "new@example.org");
        var token = token(only("new@example.org"));
        assertThat(contacts.toConfirm(token)).isPresent();
        assertThat(emails()).doesNotContain("new@example.org");

        assertThat(contacts.confirm(token)).isInstanceOf(Done.class);
        assertThat(contacts.confirm(token)).isInstanceOf(Already.class);
        assertThat(post.deliver(world.business())).hasSize(1);
    }

    @Test
    void a_late_press_changes_nothing() {
        contacts.email(fresh(), "new@example.org");
        var token = token(only("new@example.org"));
        worlds.change(world, "update access.contact_change set confirm_until = confirm_until - interval '25 hours'");
        assertThat(contacts.confirm(token)).isInstanceOf(TooLate.class);
        assertThat(emails()).doesNotContain("new@example.org");
    }

    @Test
    void of_two_wishes_the_last_one_counts() {
        contacts.email(fresh(), "first@example.org");
        contacts.email(fresh(), "last@example.org");
        var letters = post.deliver(world.business());
        assertThat(letters)
                .singleElement()
                .satisfies(one -> assertThat(one.to()).contains("last@example.org"));
        assertThat(contacts.confirm(token(letters.getFirst()))).isInstanceOf(Done.class);
    }

    @Test
    void what_staff_changed_meanwhile_is_not_overwritten() {
        contacts.email(fresh(), "new@example.org");
        var token = token(only("new@example.org"));
        reach(List.of("staff@example.org"), List.of(MOBILE));
        assertThat(contacts.confirm(token)).isInstanceOf(Outdated.class);
        assertThat(emails()).containsExactly("staff@example.org");
    }

    @Test
    void the_button_pressed_on_many_devices_at_once_changes_once() throws Exception {
        contacts.email(fresh(), "new@example.org");
        var token = token(only("new@example.org"));
        var presses = new ArrayList<Callable<Deciding>>();
        for (var i = 0; i < 12; i++) presses.add(() -> contacts.confirm(token));
        try (var pool = Executors.newFixedThreadPool(12)) {
            var done = 0;
            for (var answer : pool.invokeAll(presses)) if (answer.get() instanceof Done) done++;
            assertThat(done).isEqualTo(1);
        }
        assertThat(emails()).containsExactly("new@example.org", "second@example.org");
        assertThat(post.deliver(world.business())).hasSize(1);
    }

    @Test
    void the_old_contact_can_take_it_back_for_a_week_and_ends_all_visits() {
        var token = worlds.guest(world, world.ada(), TrustLevel.FRESH).token();
        contacts.email(visits.find(token).orElseThrow(), "eve@example.org");
        contacts.confirm(token(only("eve@example.org")));
        var undo = token(only("old@example.org"));

        assertThat(contacts.undo(undo)).isInstanceOf(Done.class);

        assertThat(emails()).containsExactly("old@example.org", "second@example.org");
        assertThat(visits.find(token)).isEmpty();
        assertThat(contacts.undo(undo)).isInstanceOf(Already.class);
    }

    @Test
    void a_landline_that_comes_back_is_still_none_that_takes_an_sms() {
        var landline = new Phone("+49305550100", false);
        reach(List.of("old@example.org"), List.of(landline));
        contacts.phone(fresh(), new Phone("+4915187654321", true));
        contacts.confirm(token(only("+4915187654321")));

        assertThat(contacts.undo(token(only("old@example.org")))).isInstanceOf(Done.class);

        assertThat(customers.find(world.business(), world.ada()).orElseThrow().phones())
                .containsExactly(landline);
    }

    @Test
    void after_a_week_it_stands() {
        contacts.email(fresh(), "new@example.org");
        contacts.confirm(token(only("new@example.org")));
        var undo = token(only("old@example.org"));
        worlds.change(world, "update access.contact_change set undo_until = undo_until - interval '8 days'");
        assertThat(contacts.undo(undo)).isInstanceOf(TooLate.class);
        assertThat(emails()).contains("new@example.org");
    }

    @Test
    void a_mobile_number_agrees_by_sms_and_a_landline_counts_at_once() {
        assertThat(contacts.phone(fresh(), new Phone("+4915187654321", true))).isInstanceOf(Asked.class);
        contacts.confirm(token(only("+4915187654321")));
        assertThat(phones()).containsExactly("+4915187654321");
        assertThat(only("+4915112345678").text()).contains("/portal/contact/undo/");

        assertThat(contacts.phone(fresh(), new Phone("+49305550100", false))).isInstanceOf(Taken.class);
        assertThat(phones()).containsExactly("+49305550100");
        assertThat(only("+4915187654321").text()).contains("/portal/contact/undo/");
    }

    @Test
    void who_has_no_contact_on_file_may_say_the_first_one_without_a_code() {
        reach(List.of(), List.of());
        assertThat(contacts.email(visit(TrustLevel.SCANNED), "first@example.org"))
                .isInstanceOf(Asked.class);
        assertThat(contacts.confirm(token(only("first@example.org")))).isInstanceOf(Done.class);
        assertThat(emails()).containsExactly("first@example.org");
    }

    @Test
    void the_same_address_again_is_no_change() {
        assertThat(contacts.email(fresh(), "old@example.org")).isInstanceOf(Unchanged.class);
        assertThat(post.deliver(world.business())).isEmpty();
    }

    @Test
    void a_link_serves_one_purpose_only() {
        contacts.email(fresh(), "new@example.org");
        var confirm = token(only("new@example.org"));
        assertThat(contacts.undo(confirm)).isInstanceOf(Unknown.class);
        contacts.confirm(confirm);
        assertThat(contacts.confirm(token(only("old@example.org")))).isInstanceOf(Unknown.class);
        assertThat(visits.find(confirm)).isEmpty();
    }

    private Visit fresh() {
        return visit(TrustLevel.FRESH);
    }

    private Visit visit(TrustLevel level) {
        return visits.find(worlds.guest(world, world.ada(), level).token()).orElseThrow();
    }

    private void reach(List<String> emails, List<Phone> phones) {
        customers.update(world.business(), world.ada(), CustomerData.person("Ada", "Beispiel", emails, phones), staff);
    }

    private List<String> emails() {
        return customers.find(world.business(), world.ada()).orElseThrow().emails();
    }

    private List<String> phones() {
        return customers.find(world.business(), world.ada()).orElseThrow().phones().stream()
                .map(Phone::value)
                .toList();
    }

    private DemoLetter only(String to) {
        var letters = post.deliver(world.business());
        assertThat(letters)
                .singleElement()
                .satisfies(one -> assertThat(one.to()).contains(to));
        return letters.getFirst();
    }

    private static String token(DemoLetter letter) {
        return letter.text().replaceAll("(?s).*/portal/contact/(?:undo/)?([A-Za-z0-9_-]{64}).*", "$1");
    }
}
