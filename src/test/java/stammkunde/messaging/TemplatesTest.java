package stammkunde.messaging;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import stammkunde.business.BusinessTransaction;
import stammkunde.messaging.TemplateSaved.Malformed;
import stammkunde.messaging.TemplateSaved.Part;
import stammkunde.messaging.TemplateSaved.Saved;
import stammkunde.messaging.TemplateSaved.UnknownPlaceholder;
import stammkunde.messaging.TemplateSaved.WrongLength;
import stammkunde.messaging.text.SmsText;
import stammkunde.shared.Ids;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Photo;
import stammkunde.testing.World;
import stammkunde.testing.Worlds;

@DatabaseTest
class TemplatesTest {

    private static final TemplateName BOOKED =
            new TemplateName(LetterKind.APPOINTMENT_BOOKED, Channel.EMAIL, Locale.GERMAN);
    private static final TemplateName BOOKED_SMS =
            new TemplateName(LetterKind.APPOINTMENT_BOOKED, Channel.SMS, Locale.GERMAN);

    private final Templates templates;
    private final Outbox outbox;
    private final Post post;
    private final BusinessTransaction transaction;
    private final Worlds worlds;
    private final World world;

    TemplatesTest(Templates templates, Outbox outbox, Post post, BusinessTransaction transaction, Worlds worlds) {
        this.templates = templates;
        this.outbox = outbox;
        this.post = post;
        this.transaction = transaction;
        this.worlds = worlds;
        this.world = worlds.create();
    }

    @Test
    void the_businesss_own_text_is_used_until_it_is_reset() {
        var own = new TemplateText("Bis {{date}}, {{customer}}", "Moin {{customer}},\n\nwir sehen uns {{when}}.");
        assertThat(save(BOOKED, own)).isEqualTo(new Saved());
        assertThat(templates.inUse(world.business(), BOOKED)).isEqualTo(new Template(BOOKED, own, true));

        var letter = sent();
        assertThat(letter.subject()).isEqualTo("Bis Di, 24. März, Ada Beispiel");
        assertThat(letter.text()).contains("\n\nMoin Ada Beispiel,\n\nwir sehen uns Di, 24. März, 09:30 Uhr.\n\n");
        assertThat(letter.html()).contains("Moin Ada Beispiel,");

        templates.reset(world.business(), BOOKED);
        assertThat(sent().subject()).isEqualTo("Ihr Termin am Di, 24. März, 09:30 Uhr");
        assertThat(templates.inUse(world.business(), BOOKED).own()).isFalse();
    }

    @Test
    void a_text_of_one_business_is_none_of_anothers() {
        save(BOOKED, new TemplateText("Eigener", "Eigener"));

        var other = worlds.create().business();
        assertThat(templates.inUse(other, BOOKED).own()).isFalse();
        assertThat(templates.all(other))
                .allSatisfy(template -> assertThat(template.own()).isFalse());
        assertThat(templates.all(world.business()))
                .filteredOn(Template::own)
                .extracting(Template::name)
                .containsExactly(BOOKED);
    }

    @ParameterizedTest
    @CsvSource({"{{kunde}}, kunde", "{{customer}} {{start}}, start", "{{#zone}}x{{/zone}}, zone", "{{class}}, class"})
    void an_unknown_placeholder_is_refused_by_its_name(String body, String name) {
        assertThat(save(BOOKED, new TemplateText("Ihr Termin", body))).isEqualTo(new UnknownPlaceholder(name));
        assertThat(save(BOOKED, new TemplateText(body, "Ihr Termin"))).isEqualTo(new UnknownPlaceholder(name));
        assertThat(templates.inUse(world.business(), BOOKED).own()).isFalse();
    }

    @Test
    void what_cannot_be_read_or_is_missing_is_refused() {
        assertThat(save(BOOKED, new TemplateText("x", "{{> partial}}"))).isEqualTo(new Malformed("{{> partial}}"));
        assertThat(save(BOOKED, new TemplateText("x", "{{#price}}"))).isEqualTo(new Malformed("{{#price}}"));
        assertThat(save(BOOKED, new TemplateText(" ", "x"))).isEqualTo(new WrongLength(Part.SUBJECT, 300));
        assertThat(save(BOOKED, new TemplateText("x", "\n"))).isEqualTo(new WrongLength(Part.BODY, 20_000));
        assertThat(save(BOOKED, new TemplateText("x", "x".repeat(20_001))))
                .isEqualTo(new WrongLength(Part.BODY, 20_000));
        assertThat(save(BOOKED_SMS, new TemplateText("", "Bis {{date}}"))).isEqualTo(new Saved());
    }

    @Test
    void what_is_ordered_for_money_is_confirmed_with_its_terms_word_for_word() {
        var terms = Ids.next();
        worlds.change(
                world,
                """
                insert into business.legal_text (business_id, legal_text_id, kind, locale, version, valid_from, body, sha256)
                values (?, ?, 'TERMS', 'de', 1, '2026-01-01T00:00Z', ?, repeat('0', 64))
                """,
                world.business().value(),
                terms,
                "1. Wer bucht, zahlt.\n\n2. <b>Gerichtsstand</b> ist Berlin.");
        var ordered = Map.of("price", "89,00 €", "terms", terms.toString());

        var paid = sent(SampleLetters.mail(LetterKind.APPOINTMENT_BOOKED, null, ordered));
        assertThat(paid.text())
                .contains("Preis: 89,00 €", "1. Wer bucht, zahlt.\n\n2. <b>Gerichtsstand</b> ist Berlin.");
        assertThat(paid.html()).contains("1. Wer bucht, zahlt.", "&lt;b&gt;Gerichtsstand");
        assertThat(sent(SampleLetters.mail(LetterKind.APPOINTMENT_BOOKED, null, Map.of("terms", terms.toString())))
                        .text())
                .doesNotContain("Wer bucht, zahlt");
        assertThat(sent(SampleLetters.mail(LetterKind.APPOINTMENT_REMINDER, null, ordered))
                        .text())
                .doesNotContain("Wer bucht, zahlt");
    }

    @Test
    void markup_in_a_text_is_shown_as_text() {
        save(BOOKED, new TemplateText("<b>Hallo</b>", "<script>alert(1)</script> & {{{customer".replace("{{{", "")));

        assertThat(sent().html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;")
                .doesNotContain("<script");
    }

    @Test
    void an_sms_names_no_service_and_stays_within_two_segments() {
        transaction.run(
                world.business(),
                () -> outbox.add(world.business(), SampleLetters.sms(LetterKind.APPOINTMENT_REMINDER, null)));

        var sms = post.deliver(world.business()).getFirst();
        assertThat(sms.text())
                .isEqualTo("Werkstatt Nord: Wir erinnern Sie an Ihren Termin am Di, 24. März, 09:30 Uhr.");
        assertThat(sms.to()).isEqualTo("+4915123456789");
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_has_a_text_in_every_voice(LetterKind kind) throws IOException {
        for (var voice : new String[] {"de", "du", "en"}) {
            var file = Path.of("src/main/resources/mail", voice, kind.key() + ".txt");
            var parts = Files.readString(file).split("\n---\n");
            assertThat(parts).as("%s", file).hasSize(kind.isForCustomers() ? 2 : 1);
            assertThat(parts[0].split("\n\n", 2)).as("%s", file).hasSize(2);
            assertThat(parts[0]).doesNotContainPattern("(?i)leider|erfolgreich|!");
        }
    }

    @ParameterizedTest
    @MethodSource("stammkunde.messaging.TemplateName#own")
    void every_built_in_text_can_be_previewed(TemplateName name) throws IOException {
        var text = templates.inUse(world.business(), name).text();
        assertThat(templates.check(name, text)).isEqualTo(new Saved());

        var written = templates.preview(world.business(), name, text);
        assertThat(written.subject() + written.text() + written.html()).doesNotContain("{{", "}}", "??");
        if (name.channel() == Channel.SMS) {
            assertThat(SmsText.length(written.text()).alphabet()).isEqualTo(SmsText.Alphabet.GSM7);
            assertThat(written.text()).doesNotContain("Radwechsel", "Lorenzen");
        } else {
            var sample =
                    Path.of("target/mails", name.locale() + "-" + name.kind().key() + ".html");
            Files.createDirectories(sample.getParent());
            Files.writeString(sample, written.shown());
        }
    }

    @Test
    void a_letter_to_the_portal_shows_its_link_as_a_code_too() {
        for (var kind : new LetterKind[] {LetterKind.PORTAL_WELCOME, LetterKind.PORTAL_CODE}) {
            var name = new TemplateName(kind, Channel.EMAIL, Locale.GERMAN);
            var written = templates.preview(
                    world.business(),
                    name,
                    templates.inUse(world.business(), name).text());

            var image = requireNonNull(written.image());
            assertThat(Photo.of(image.png()).read())
                    .hasValueSatisfying(link -> assertThat(link).endsWith("/c/XXXXXXXXXXXXXXXX"));
            assertThat(written.text()).contains("/c/XXXXXXXXXXXXXXXX");
            assertThat(written.html()).contains("src=\"cid:" + image.id() + "\"");
            assertThat(written.shown()).contains("src=\"data:image/png;base64,").doesNotContain("cid:");
            assertThat(written.subject() + written.text()).doesNotContain("Terminanhang", "Radwechsel");
        }
    }

    private TemplateSaved save(TemplateName name, TemplateText text) {
        return templates.save(world.business(), name, text);
    }

    private DemoLetter sent() {
        return sent(SampleLetters.booked());
    }

    private DemoLetter sent(NewLetter letter) {
        transaction.run(world.business(), () -> outbox.add(world.business(), letter));
        return post.deliver(world.business()).getFirst();
    }
}
