package stammkunde.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stammkunde.access.PortalCodes;
import stammkunde.access.TrustLevel;
import stammkunde.access.Visits;
import stammkunde.account.Registration.Beginning;
import stammkunde.account.Registration.Beginning.Begun;
import stammkunde.account.Registration.Checking;
import stammkunde.account.Registration.Finishing;
import stammkunde.account.Registration.Purpose;
import stammkunde.business.PasswordProblem;
import stammkunde.business.Role;
import stammkunde.business.StaffId;
import stammkunde.customer.CustomerData;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.customer.MergePlan;
import stammkunde.customer.Merges;
import stammkunde.customer.Merging;
import stammkunde.customer.Phone;
import stammkunde.messaging.DemoLetter;
import stammkunde.messaging.Post;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class RegistrationsTest {

    private static final String PASSWORD = "wanderung im nebel";
    private static final Pattern DIGITS = Pattern.compile("\\b[0-9]{6}\\b");

    private final Registrations registrations;
    private final Newcomers newcomers;
    private final Accounts accounts;
    private final Logins logins;
    private final Visits visits;
    private final Customers customers;
    private final Merges merges;
    private final PortalCodes codes;
    private final Post post;
    private final Worlds worlds;
    private World world;
    private StaffId staff;
    private CustomerId ada;

    RegistrationsTest(
            Registrations registrations,
            Newcomers newcomers,
            Accounts accounts,
            Logins logins,
            Visits visits,
            Customers customers,
            Merges merges,
            PortalCodes codes,
            Post post,
            Worlds worlds) {
        this.registrations = registrations;
        this.newcomers = newcomers;
        this.accounts = accounts;
        this.logins = logins;
        this.visits = visits;
        this.customers = customers;
        this.merges = merges;
        this.codes = codes;
        this.post = post;
        this.worlds = worlds;
    }

    @BeforeEach
    void ada_is_known() {
        world = worlds.create();
        staff = worlds.staff(world, Role.DESK).id();
        ada = card("Ada", List.of("ada@example.org"), List.of("+4915112345678"));
    }

    @Test
    void somebody_known_by_address_gets_in_to_their_own_card() {
        var token = begun("Ada@Example.org");
        assertThat(check(token, code())).isInstanceOf(Checking.Right.class);
        assertThat(registrations.find(world.business(), token).orElseThrow().needsName())
                .isFalse();

        var done = (Finishing.Done) finish(token, "", "", PASSWORD);

        var visit = visits.find(done.in().token()).orElseThrow();
        assertThat(visit.customer()).isEqualTo(ada);
        assertThat(visit.level()).isEqualTo(TrustLevel.FRESH);
        assertThat(done.unmatched()).isFalse();
        assertThat(newcomers.waiting(world.business(), 10)).isEmpty();
    }

    @Test
    void a_customer_number_brings_the_code_to_the_contact_on_file_and_nowhere_else() {
        begun("" + number(ada));
        assertThat(post.deliver(world.business()))
                .extracting(DemoLetter::to)
                .singleElement()
                .asString()
                .contains("ada@example.org");
    }

    @Test
    void a_customer_number_without_a_contact_or_without_a_customer_brings_nothing_and_looks_the_same() {
        var silent = customers.create(world.business(), CustomerData.person("Eve", "Beispiel", List.of(), List.of()));
        var one = begun("" + number(silent));
        var other = begun("99999");
        assertThat(post.deliver(world.business())).isEmpty();
        assertThat(registrations.find(world.business(), one).orElseThrow().kind())
                .isEqualTo(registrations
                        .find(world.business(), other)
                        .orElseThrow()
                        .kind());
        assertThat(check(one, "123456")).isEqualTo(check(other, "123456")).isEqualTo(new Checking.Wrong(4));
    }

    @Test
    void somebody_unknown_says_their_name_after_the_code_and_waits_to_be_assigned() {
        var token = begun("neu@example.org");
        check(token, code());
        assertThat(registrations.find(world.business(), token).orElseThrow().needsName())
                .isTrue();
        assertThat(finish(token, "Neu", " ", PASSWORD)).isInstanceOf(Finishing.Nameless.class);

        var done = (Finishing.Done) finish(token, "Neu", "Land", PASSWORD);

        assertThat(done.unmatched()).isTrue();
        var waiting = newcomers.waiting(world.business(), 10);
        assertThat(waiting).extracting(one -> one.card().name()).containsExactly("Neu Land");
        assertThat(waiting.getFirst().card().emails()).containsExactly("neu@example.org");
        assertThat(visits.find(done.in().token()).orElseThrow().customer())
                .isEqualTo(waiting.getFirst().card().id());
    }

    @Test
    void a_shared_address_is_never_guessed_about_but_its_cards_are_suggested_first() {
        card("Ben", List.of("ada@example.org"), List.of());
        var token = begun("ada@example.org");
        check(token, code());
        finish(token, "Ada", "Beispiel", PASSWORD);

        var waiting = newcomers.waiting(world.business(), 10);
        assertThat(waiting).hasSize(1);
        assertThat(waiting.getFirst().suggested())
                .extracting(match -> match.customer().name())
                .containsExactly("Ada Beispiel", "Ben Beispiel", "Ada Beispiel");
        assertThat(waiting.getFirst().suggested().getFirst().customer().id()).isEqualTo(ada);
    }

    @Test
    void assigned_the_account_opens_the_known_card_and_undone_it_waits_again() {
        var token = begun("privat@example.org");
        check(token, code());
        var done = (Finishing.Done) finish(token, "Ada", "Beispiel", PASSWORD);
        var newcomer = newcomers.waiting(world.business(), 10).getFirst().card();
        var card = customers.find(world.business(), ada).orElseThrow();
        var seen = new MergePlan(card, newcomer, Map.of()).seen();

        var merged = (Merging.Merged) newcomers.assign(world.business(), newcomer.id(), ada, seen, staff);

        assertThat(newcomers.waiting(world.business(), 10)).isEmpty();
        assertThat(visits.find(done.in().token()).orElseThrow().customer()).isEqualTo(ada);
        assertThat(accounts.hasPassword(world.business(), ada)).isTrue();
        assertThat(login("ada@example.org")).isInstanceOf(Login.In.class);

        merges.undo(world.business(), merged.merge(), staff);
        assertThat(newcomers.waiting(world.business(), 10)).hasSize(1);
        assertThat(accounts.hasPassword(world.business(), ada)).isFalse();
        assertThat(newcomers.keep(world.business(), newcomer.id(), staff)).isTrue();
        assertThat(newcomers.keep(world.business(), newcomer.id(), staff)).isFalse();
        assertThat(newcomers.waiting(world.business(), 10)).isEmpty();
    }

    @Test
    void who_has_an_account_is_told_so_in_the_letter_only_and_nothing_of_it_changes() {
        accounts.setPassword(world.business(), ada, PASSWORD);
        var token = begun("ada@example.org");
        var letter = post.deliver(world.business()).getFirst();
        assertThat(letter.subject()).contains("schon ein Konto");
        assertThat(letter.text()).doesNotContainPattern(DIGITS);
        assertThat(check(token, "000000")).isEqualTo(new Checking.Wrong(4));
        assertThat(login("ada@example.org")).isInstanceOf(Login.In.class);
    }

    @Test
    void a_plus_makes_another_address() {
        var token = begun("ada+auto@example.org");
        check(token, code());
        assertThat(registrations.find(world.business(), token).orElseThrow().needsName())
                .isTrue();
    }

    @Test
    void bad_passwords_are_refused_and_the_code_need_not_be_given_again() {
        var token = begun("ada@example.org");
        check(token, code());
        assertThat(finish(token, "", "", "kurz")).isEqualTo(new Finishing.Weak(PasswordProblem.TOO_SHORT));
        assertThat(finish(token, "", "", "werkstattnord1")).isEqualTo(new Finishing.Weak(PasswordProblem.OWN_WORDS));
        assertThat(finish(token, "", "", "passwortpasswort")).isEqualTo(new Finishing.Weak(PasswordProblem.TOO_COMMON));
        assertThat(finish(token, "", "", PASSWORD)).isInstanceOf(Finishing.Done.class);
        assertThat(finish(token, "", "", PASSWORD)).isInstanceOf(Finishing.Void.class);
    }

    @Test
    void sent_twice_at_once_one_account_is_made() throws Exception {
        var token = begun("neu@example.org");
        check(token, code());
        Callable<Finishing> send = () -> finish(token, "Neu", "Land", PASSWORD);
        try (var two = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = two.invokeAll(List.of(send, send)).stream()
                    .map(one -> one.resultNow())
                    .toList();
            assertThat(answers).filteredOn(Finishing.Done.class::isInstance).hasSize(1);
        }
        assertThat(newcomers.waiting(world.business(), 10)).hasSize(1);
    }

    @Test
    void a_closed_portal_stays_closed() {
        codes.switchOff(world.business(), ada, staff);
        var token = begun("ada@example.org");
        check(token, code());
        assertThat(finish(token, "", "", PASSWORD)).isInstanceOf(Finishing.Closed.class);
    }

    @Test
    void the_app_is_activated_by_e_mail_only() {
        assertThat(registrations.begin(world.business(), Purpose.APP, "0151 12345678", network()))
                .isInstanceOf(Beginning.Unreadable.class);
        assertThat(registrations.begin(world.business(), Purpose.APP, "ada@example.org", network()))
                .isInstanceOf(Begun.class);
    }

    private CustomerId card(String name, List<String> emails, List<String> mobiles) {
        var phones = mobiles.stream().map(number -> new Phone(number, true)).toList();
        return customers.create(world.business(), CustomerData.person(name, "Beispiel", emails, phones), staff);
    }

    private long number(CustomerId customer) {
        return customers.find(world.business(), customer).orElseThrow().number();
    }

    private Beginning begin(String who) {
        return registrations.begin(world.business(), Purpose.REGISTRATION, who, network());
    }

    private String begun(String who) {
        return ((Begun) begin(who)).token();
    }

    private Checking check(String token, String code) {
        return registrations.check(world.business(), token, code, network());
    }

    private Finishing finish(String token, String first, String last, String password) {
        return registrations.finish(world.business(), token, first, last, password, origin(), false);
    }

    private Login login(String who) {
        return logins.attempt(world.business(), who, PASSWORD, origin(), false);
    }

    private Origin origin() {
        return new Origin(network(), "", "Firefox, Linux", "");
    }

    private String code() {
        var letter = post.deliver(world.business()).getFirst();
        var found = DIGITS.matcher(letter.text());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private String network() {
        return "2001:db8:" + Integer.toHexString(world.slug().hashCode() & 0xffff) + ":7::1";
    }
}
