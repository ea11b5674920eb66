package stammkunde.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stammkunde.access.TrustLevel;
import stammkunde.access.Visit;
import stammkunde.access.Visits;
import stammkunde.account.Accounts.Offer;
import stammkunde.customer.CustomerData;
import stammkunde.customer.CustomerId;
import stammkunde.customer.Customers;
import stammkunde.messaging.DemoLetter;
import stammkunde.messaging.Post;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** What else comes of a passkey: its owner hears of it, and is asked for no password. */
@DatabaseTest
class PasskeyLettersTest {

    private static final RelyingParty HERE =
            new RelyingParty("termine.keller.example", "https://termine.keller.example");

    private final Passkeys passkeys;
    private final Accounts accounts;
    private final Visits visits;
    private final Customers customers;
    private final Post post;
    private final Worlds worlds;
    private final World world;
    private final CustomerId eva;

    PasskeyLettersTest(
            Passkeys passkeys, Accounts accounts, Visits visits, Customers customers, Post post, Worlds worlds) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.visits = visits;
        this.customers = customers;
        this.post = post;
        this.worlds = worlds;
        this.world = worlds.create();
        this.eva = customers.create(
                world.business(),
                CustomerData.person("Eva", "Ort", List.of("eva@example.org", "e.ort@example.org"), List.of()));
    }

    @Test
    void adding_and_removing_one_is_told_to_every_known_address() {
        add();
        var told = post.deliver(world.business());
        assertThat(told)
                .extracting(DemoLetter::to)
                .containsExactlyInAnyOrder("Eva Ort <eva@example.org>", "Eva Ort <e.ort@example.org>");
        assertThat(told).allSatisfy(letter -> {
            assertThat(letter.subject()).contains("Neuer Passkey");
            assertThat(letter.text()).contains("Handy", "Eva Ort");
        });

        remove();
        assertThat(post.deliver(world.business()))
                .extracting(DemoLetter::subject)
                .hasSize(2)
                .allSatisfy(subject -> assertThat(subject).contains("Passkey", "entfernt"));
    }

    @Test
    void whoever_has_one_is_not_asked_for_a_password() {
        assertThat(accounts.offer(world.business(), eva)).isEqualTo(Offer.BANNER);
        add();
        assertThat(accounts.offer(world.business(), eva)).isEqualTo(Offer.NONE);
        remove();
        assertThat(accounts.offer(world.business(), eva)).isEqualTo(Offer.BANNER);
    }

    private void add() {
        var fresh = visit();
        var begun = passkeys.beginAdding(
                fresh, HERE, customers.find(world.business(), eva).orElseThrow());
        var made = new SoftKey().make(begun.options(), HERE.id(), HERE.origin());
        assertThat(passkeys.add(fresh, HERE, begun.token(), made, "Handy")).isInstanceOf(PasskeyAdding.Added.class);
    }

    private void remove() {
        var id = passkeys.of(world.business(), eva).getFirst().id();
        assertThat(passkeys.remove(visit(), id)).isTrue();
    }

    private Visit visit() {
        return visits.find(worlds.guest(world, eva, TrustLevel.FRESH).token()).orElseThrow();
    }
}
