package stammkunde.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import stammkunde.business.BusinessTransaction;
import stammkunde.business.Businesses;
import stammkunde.shared.BusinessId;
import stammkunde.shared.Ids;
import stammkunde.shared.PublicAddress;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.StoppedClock;
import stammkunde.testing.Worlds;

@DatabaseTest
class LettersTest {

    private final Outbox outbox;
    private final Letters letters;
    private final LetterRepository repository;
    private final Businesses businesses;
    private final Post post;
    private final BusinessTransaction transaction;
    private final BusinessId business;
    private final BusinessId other;

    LettersTest(
            Outbox outbox,
            Letters letters,
            LetterRepository repository,
            Businesses businesses,
            Post post,
            BusinessTransaction transaction,
            Worlds worlds) {
        this.outbox = outbox;
        this.letters = letters;
        this.repository = repository;
        this.businesses = businesses;
        this.post = post;
        this.transaction = transaction;
        this.business = worlds.create().business();
        this.other = worlds.create().business();
    }

    @Test
    void the_list_goes_on_where_it_stopped_and_shows_each_letter_once() {
        for (int i = 0; i < 120; i++) add(SampleLetters.booked());

        var first = letters.list(business, LetterFilter.ALL, Optional.empty());
        var second = letters.list(
                business,
                LetterFilter.ALL,
                LetterCursor.parse(first.next().orElseThrow().printed()));
        var third = letters.list(business, LetterFilter.ALL, second.next());

        assertThat(List.of(
                        first.letters().size(),
                        second.letters().size(),
                        third.letters().size()))
                .containsExactly(50, 50, 20);
        assertThat(third.next()).isEmpty();
        assertThat(first.letters()).doesNotContainAnyElementsOf(second.letters());
        assertThat(second.letters()).doesNotContainAnyElementsOf(third.letters());
    }

    @Test
    void the_list_can_be_narrowed_by_state_channel_and_text() {
        add(SampleLetters.booked());
        post.deliver(business);
        add(SampleLetters.sms(LetterKind.APPOINTMENT_REMINDER, Ids.next()));

        assertThat(kinds(Optional.of(LetterState.SENT), Optional.empty(), ""))
                .containsExactly(LetterKind.APPOINTMENT_BOOKED);
        assertThat(kinds(Optional.empty(), Optional.of(Channel.SMS), ""))
                .containsExactly(LetterKind.APPOINTMENT_REMINDER);
        assertThat(kinds(Optional.empty(), Optional.empty(), "BEISPIEL"))
                .containsExactly(LetterKind.APPOINTMENT_BOOKED);
        assertThat(kinds(Optional.empty(), Optional.empty(), "%")).isEmpty();
        assertThat(kinds(Optional.empty(), Optional.empty(), "\\")).isEmpty();
    }

    @Test
    void anothers_letter_is_no_letter() {
        add(SampleLetters.booked());
        var id = first().id();

        assertThat(letters.find(other, id)).isEmpty();
        assertThat(letters.preview(other, id)).isEmpty();
        assertThat(letters.retry(other, id)).isFalse();
        assertThat(letters.callOff(other, id)).isFalse();
        assertThat(first().state()).isEqualTo(LetterState.QUEUED);
    }

    @Test
    void a_called_off_letter_is_not_sent_until_staff_wants_it_after_all() {
        add(SampleLetters.booked());
        assertThat(letters.callOff(business, first().id())).isTrue();
        assertThat(letters.callOff(business, first().id())).isFalse();
        assertThat(post.deliver(business)).isEmpty();

        assertThat(letters.retry(business, first().id())).isTrue();
        assertThat(post.deliver(business)).hasSize(1);
    }

    @Test
    void a_preview_masks_the_link_and_issues_none() {
        add(SampleLetters.booked());

        var written = letters.preview(business, first().id()).orElseThrow();

        assertThat(written.text()).contains(Links.MASKED).contains("Radwechsel, 1 Stunde");
    }

    @Test
    void after_ninety_days_it_is_forgotten_what_a_letter_said_but_not_that_it_was_sent() {
        add(SampleLetters.booked());
        post.deliver(business);
        add(SampleLetters.booked().notBefore(StoppedClock.NOW.plus(Duration.ofDays(365))));

        forgetting(Duration.ofDays(89)).forget();
        assertThat(letters.list(business, LetterFilter.ALL, Optional.empty()).letters())
                .noneMatch(Letter::forgotten);

        forgetting(Duration.ofDays(91)).forget();
        var sent = letters.list(
                        business,
                        new LetterFilter(Optional.of(LetterState.SENT), Optional.empty(), ""),
                        Optional.empty())
                .letters()
                .getFirst();
        assertThat(sent.forgotten()).isTrue();
        assertThat(sent.toName()).isEmpty();
        assertThat(sent.sentAt()).isEqualTo(StoppedClock.NOW);
        assertThat(letters.preview(business, sent.id())).isEmpty();
        assertThat(letters.retry(business, sent.id())).isFalse();
        assertThat(letters.list(
                                business,
                                new LetterFilter(Optional.of(LetterState.QUEUED), Optional.empty(), ""),
                                Optional.empty())
                        .letters())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.forgotten()).isFalse());
    }

    @Test
    void a_link_is_made_when_the_letter_is_sent_and_stands_in_both_parts() {
        var appointment = Ids.next();
        LinkIssuer issuer = (_, kind, about) -> about.equals(appointment)
                ? Optional.of("https://termine.example.com/t/secret?a=1&b=2")
                : Optional.empty();
        var links = new Links(provider(issuer), new PublicAddress("https://termine.example.com"));
        add(SampleLetters.booked(appointment));

        assertThat(links.issue(business, first())).contains("https://termine.example.com/t/secret?a=1&b=2");
        assertThat(links.issue(business, with(first(), Ids.next()))).isEmpty();
    }

    @Test
    void without_its_link_an_invitation_is_not_sent() {
        add(SampleLetters.mail(LetterKind.STAFF_INVITATION, Ids.next(), Map.of()));

        assertThat(post.deliver(business)).isEmpty();
        assertThat(first().state()).isEqualTo(LetterState.CALLED_OFF);
        assertThat(first().problem().orElseThrow().cause()).isEqualTo(LetterProblem.Cause.NO_LINK);
    }

    private Forgetting forgetting(Duration later) {
        return new Forgetting(
                new MessagingSettings(false, 1),
                transaction,
                businesses,
                repository,
                Clock.offset(Clock.fixed(StoppedClock.NOW, java.time.ZoneOffset.UTC), later));
    }

    private List<LetterKind> kinds(Optional<LetterState> state, Optional<Channel> channel, String text) {
        return letters.list(business, new LetterFilter(state, channel, text), Optional.empty()).letters().stream()
                .map(Letter::kind)
                .toList();
    }

    private void add(NewLetter letter) {
        transaction.run(business, () -> outbox.add(business, letter));
    }

    private Letter first() {
        return letters.list(business, LetterFilter.ALL, Optional.empty())
                .letters()
                .getFirst();
    }

    private static Letter with(Letter letter, UUID about) {
        return new Letter(
                letter.id(),
                letter.channel(),
                letter.kind(),
                about,
                letter.toAddress(),
                letter.toName(),
                letter.locale(),
                letter.state(),
                letter.attempts(),
                letter.dueAt(),
                letter.problem(),
                letter.subject(),
                letter.createdAt(),
                letter.sentAt(),
                letter.forgotten());
    }

    private static ObjectProvider<LinkIssuer> provider(LinkIssuer issuer) {
        return new ObjectProvider<>() {
            @Override
            public java.util.stream.Stream<LinkIssuer> stream() {
                return java.util.stream.Stream.of(issuer);
            }
        };
    }
}
