package stammkunde.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stammkunde.business.BusinessTransaction;
import stammkunde.messaging.delivery.DeliveryBench;
import stammkunde.shared.Ids;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

/** Letters as they arrive at a real mail server. */
@DatabaseTest
class LetterSendingTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Outbox outbox;
    private final Letters letters;
    private final Calendars calendars;
    private final Post post;
    private final Clock clock;
    private final BusinessTransaction transaction;
    private final Worlds worlds;
    private final World world;

    LetterSendingTest(
            Outbox outbox,
            Letters letters,
            Calendars calendars,
            Post post,
            Clock clock,
            BusinessTransaction transaction,
            Worlds worlds) {
        this.outbox = outbox;
        this.letters = letters;
        this.calendars = calendars;
        this.post = post;
        this.clock = clock;
        this.transaction = transaction;
        this.worlds = worlds;
        this.world = worlds.create();
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_mail_with_a_calendar_entry_is_built_as_calendars_need_it() throws Exception {
        var entry = calendars.entry(CalendarsTest.event("2026-03-24T08:30:00Z", 0));
        var message = send(SampleLetters.booked().with(entry));

        var mixed = (Multipart) message.getContent();
        assertThat(message.getContentType()).startsWith("multipart/mixed");
        assertThat(mixed.getCount()).isEqualTo(2);
        var alternative = (Multipart) mixed.getBodyPart(0).getContent();
        assertThat(types(alternative)).containsExactly("text/plain", "text/html", "text/calendar");
        var invitation = alternative.getBodyPart(2);
        assertThat(invitation.getContentType()).isEqualTo("text/calendar; method=REQUEST; charset=UTF-8");
        assertThat(bytes(invitation)).isEqualTo(entry.text());
        var attachment = mixed.getBodyPart(1);
        assertThat(attachment.getFileName()).isEqualTo("Terminanhang.ics");
        assertThat(attachment.getDisposition()).isEqualTo("attachment");
        assertThat(attachment.getContentType()).startsWith("text/calendar; method=REQUEST; charset=UTF-8");
        assertThat(bytes(attachment)).isEqualTo(entry.text());
        var organizer =
                StrictIcal.read(entry.text()).sub("VEVENT").only("ORGANIZER").value();
        assertThat(organizer).isEqualTo("mailto:" + ((InternetAddress) message.getFrom()[0]).getAddress());
    }

    @Test
    void it_comes_in_the_businesss_name_and_answers_go_to_the_business() throws Exception {
        worlds.change(
                world, "update business.business set reply_to = 'hallo@werkstatt.example', name = 'Müller & Söhne'");
        var message = send(SampleLetters.booked());

        assertThat(message.getFrom()[0]).hasToString("=?UTF-8?Q?M=C3=BCller_=26_S=C3=B6hne?= <termine@localhost>");
        assertThat(((InternetAddress) message.getReplyTo()[0]).getAddress()).isEqualTo("hallo@werkstatt.example");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("List-Unsubscribe")).isNull();
        assertThat(message.getSubject()).isEqualTo("Ihr Termin am Di, 24. März, 09:30 Uhr");
        var letter = letters.list(world.business(), LetterFilter.ALL, Optional.empty())
                .letters()
                .getFirst();
        assertThat(message.getMessageID()).isEqualTo("<" + letter.id().value() + "@localhost>");
        assertThat(letter.state()).isEqualTo(LetterState.SENT);
        assertThat(letter.subject()).isEqualTo("Ihr Termin am Di, 24. März, 09:30 Uhr");
        assertThat(letter.sentAt()).isEqualTo(clock.instant());
        assertThat(letter.attempts()).isOne();
    }

    @Test
    void both_parts_say_when_what_and_where() throws Exception {
        var alternative = (Multipart) ((Multipart) send(SampleLetters.booked()).getContent())
                .getBodyPart(0)
                .getContent();

        assertThat((String) alternative.getBodyPart(0).getContent())
                .isEqualToNormalizingNewlines("""
                Ihr Termin ist gebucht

                Guten Tag Ada Beispiel,

                wir freuen uns auf Sie.

                Di, 24. März, 09:30 Uhr
                Radwechsel, 1 Stunde
                Nord
                Gleisweg 4, 10115 Berlin

                --\s
                Werkstatt Nord
                Fragen? Rufen Sie an: 030 555 01 00
                Impressum: http://localhost:8080/b/%1$s/imprint
                Datenschutz: http://localhost:8080/b/%1$s/privacy
                """.formatted(world.slug()));
        assertThat((String) alternative.getBodyPart(1).getContent())
                .contains(
                        "Ihr Termin ist gebucht", "09:30 Uhr", "Radwechsel, 1\u00a0Stunde", "Gleisweg 4, 10115 Berlin")
                .doesNotContain("<img", "<script", "{{");
    }

    @Test
    void what_a_visitor_typed_is_harmless_everywhere() throws Exception {
        var name = "{{link}} <script>alert(1)</script> 👩‍🔧 ${7*7}\r\nBcc: evil@example.org";
        var letter = NewLetter.mail(
                LetterKind.APPOINTMENT_BOOKED,
                null,
                "ada@example.org",
                name,
                Locale.GERMAN,
                SampleLetters.with(Map.of("customer", name, "comment", "a\r\n\r\n<b>b</b> {{service}}")));
        var message = send(letter);
        var alternative =
                (Multipart) ((Multipart) message.getContent()).getBodyPart(0).getContent();

        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat((String) alternative.getBodyPart(0).getContent()).contains("{{link}} <script>", "{{service}}");
        assertThat((String) alternative.getBodyPart(1).getContent())
                .contains("{{link}} &lt;script&gt;", "&lt;b&gt;b&lt;/b&gt; {{service}}")
                .doesNotContain("<script");
    }

    @Test
    void english_du_and_swiss_spelling_follow_language_and_business() throws Exception {
        worlds.change(world, "update business.business set formal = false, country = 'CH', currency = 'CHF'");

        assertThat(send(SampleLetters.mail(LetterKind.APPOINTMENT_REMINDER, Ids.next(), Map.of()))
                        .getSubject())
                .isEqualTo("Erinnerung: dein Termin am Di, 24. März, 09:30 Uhr");
        assertThat(send(NewLetter.mail(
                                LetterKind.APPOINTMENT_CANCELLED,
                                null,
                                "ada@example.org",
                                "Ada",
                                Locale.UK,
                                SampleLetters.MODEL))
                        .getSubject())
                .isEqualTo("Cancelled: your appointment on Tue, 24 March, 09:30");
    }

    private MimeMessage send(NewLetter letter) throws Exception {
        server.purgeEmailFromAllMailboxes();
        transaction.run(world.business(), () -> outbox.add(world.business(), letter));
        post.deliver(world.business(), DeliveryBench.smtp(server.getSmtp().getPort()), clock);
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static List<String> types(Multipart parts) throws Exception {
        var types = new ArrayList<String>();
        for (int i = 0; i < parts.getCount(); i++)
            types.add(
                    parts.getBodyPart(i).getContentType().replaceAll(";.*", "").strip());
        return types;
    }

    private static String bytes(Part part) throws Exception {
        var bytes = new ByteArrayOutputStream();
        part.getInputStream().transferTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
