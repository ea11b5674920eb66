package stammkunde.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import stammkunde.business.Role;
import stammkunde.customer.Change.Source;
import stammkunde.customer.Consent.Channel;
import stammkunde.customer.Consent.Purpose;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class ConsentsTest {

    private final Consents consents;
    private final Changes changes;
    private final Worlds worlds;
    private final World world;
    private final By staff;

    ConsentsTest(Consents consents, Changes changes, Worlds worlds) {
        this.consents = consents;
        this.changes = changes;
        this.worlds = worlds;
        this.world = worlds.create();
        this.staff = new By.Staff(worlds.staff(world, Role.DESK).id());
    }

    @Test
    void nobody_agrees_who_was_not_asked_and_only_to_what_was_asked() {
        assertThat(allows(Purpose.ADVERTISING, Channel.EMAIL)).isFalse();

        answer(true, "Angebote per E-Mail?", staff);

        assertThat(allows(Purpose.ADVERTISING, Channel.EMAIL)).isTrue();
        assertThat(allows(Purpose.ADVERTISING, Channel.SMS)).isFalse();
        assertThat(allows(Purpose.SURVEY, Channel.EMAIL)).isFalse();
    }

    @Test
    void the_newest_answer_holds_and_all_stay_with_wording_source_and_evidence() {
        answer(true, "Angebote?", staff);
        answer(false, "Angebote?", new By.Customer(world.ada()));

        assertThat(allows(Purpose.ADVERTISING, Channel.EMAIL)).isFalse();
        var all = consents.history(world.business(), world.ada());
        assertThat(all).map(Consent::given).containsExactly(false, true);
        assertThat(all).map(Consent::source).containsExactly(Source.PORTAL, Source.DESK);
        assertThat(all.getLast().evidence()).isEqualTo("Auftrag vom 23. März");
        assertThat(changes.of(world.business(), world.ada(), 5))
                .map(Change::what)
                .containsExactly(Change.What.CONSENT, Change.What.CONSENT);
    }

    @Test
    void another_wording_is_another_version_and_an_answer_of_its_own() {
        answer(true, "Angebote?", staff);
        answer(true, "Angebote?", staff);
        answer(true, "Angebote und Neuigkeiten?", staff);

        assertThat(consents.history(world.business(), world.ada()))
                .extracting(one -> one.version() + " " + one.wording())
                .containsExactly("2 Angebote und Neuigkeiten?", "1 Angebote?");
    }

    @Test
    void answers_are_never_rewritten() {
        answer(true, "Angebote?", staff);

        for (var sql :
                List.of("update customer.consent set given = false", "update customer.consent_wording set body = 'x'"))
            assertThatThrownBy(() -> worlds.change(world, sql)).rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void another_businesss_customer_looks_like_none() {
        var theirs = worlds.create();

        assertThat(consents.answer(
                        theirs.business(),
                        world.ada(),
                        Purpose.ADVERTISING,
                        Channel.EMAIL,
                        true,
                        "Angebote?",
                        "",
                        staff))
                .isFalse();
    }

    private boolean allows(Purpose purpose, Channel channel) {
        return consents.allows(world.business(), world.ada(), purpose, channel);
    }

    private void answer(boolean given, String wording, By by) {
        assertThat(consents.answer(
                        world.business(),
                        world.ada(),
                        Purpose.ADVERTISING,
                        Channel.EMAIL,
                        given,
                        wording,
                        "Auftrag vom 23. März",
                        by))
                .isTrue();
    }
}
