package stammkunde.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stammkunde.shared.BusinessId;

class MimeMailTest {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final UUID ID = UUID.fromString("01960000-0000-7000-8000-000000000001");
    private static final List<String> HEADERS = List.of(
            "Auto-Submitted",
            "Content-Language",
            "Content-Type",
            "Date",
            "From",
            "MIME-Version",
            "Message-ID",
            "Reply-To",
            "Subject",
            "To",
            "X-Auto-Response-Suppress");

    @Property(tries = 300)
    void no_name_and_no_subject_adds_a_header_or_a_receiver(
            @ForAll("nasty") String name, @ForAll("nasty") String subject) throws Exception {
        var message = wire(mail(name, subject, "ada@example.org"));

        assertThat(headers(message)).containsExactlyElementsOf(HEADERS);
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(((InternetAddress) message.getAllRecipients()[0]).getAddress())
                .isEqualTo("ada@example.org");
        assertThat(message.getMessageID()).isEqualTo("<" + ID + "@example.com>");
        var unfolded = message.getHeader("Subject", null).replaceAll("\r\n(?=[ \t])", "");
        assertThat(MimeUtility.decodeText(unfolded)).doesNotContainPattern("\\p{Cntrl}");
    }

    @Provide
    Arbitrary<String> nasty() {
        var pieces = Arbitraries.of(
                "\r\n",
                "\n",
                "\r",
                "\0",
                "Bcc: evil@example.org",
                "\r\n\r\n<script>",
                "a",
                " ",
                "\"",
                "<",
                ">",
                ",",
                "=?UTF-8?Q?=0D=0ABcc:?=",
                "ä",
                "👩‍🔧",
                "\u202e",
                "\u2028",
                "\ud83d",
                "@",
                ";",
                "(",
                ")",
                "\\",
                "\t",
                "{{x}}",
                "x".repeat(90));
        return pieces.list().ofMaxSize(12).map(list -> String.join("", list));
    }

    @Test
    void two_hundred_emoji_as_a_name_make_lines_that_mail_servers_take() throws Exception {
        var raw = bytes(mail("👩‍🔧".repeat(70), "ü".repeat(200), "ada@example.org"));

        assertThat(new String(raw, StandardCharsets.US_ASCII).split("\r\n"))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(998));
        assertThat(wire(mail("x", "ü".repeat(200), "ada@example.org")).getSubject())
                .isEqualTo("ü".repeat(200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.org",
                "ada@",
                "ada@example.org, bo@example.org",
                "ada@example.org\r\nRCPT TO:<evil@example.org>",
                "<ada@example.org>",
                "Ada <ada@example.org>",
                "ada @example.org",
                "ada@exam ple.org",
                "ädä@example.org",
                "ada@-.org-",
                "\"x y\"@example.org"
            })
    void what_is_not_one_plain_address_is_never_written_to(String address) {
        assertThatThrownBy(() -> MimeMail.of(mail("Ada", "x", address), "termine@example.com", SESSION))
                .isInstanceOf(MimeMail.BadAddress.class);
    }

    @Test
    void domains_with_umlauts_are_written_as_the_wire_needs_them() throws Exception {
        assertThat(MimeMail.address("ada@müller.example", "").getAddress()).isEqualTo("ada@xn--mller-kva.example");
    }

    @Test
    void a_picture_comes_with_the_page_that_shows_it() throws Exception {
        var picture = new OutgoingMail.Picture("7@qr", "QR-Code.png", new byte[] {1, 2, 3});
        var message = wire(mail("Ada", "x", "ada@example.org", picture));

        var alternative = (MimeMultipart)
                ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
        assertThat(alternative.getCount()).isEqualTo(2);
        var related = (MimeMultipart) alternative.getBodyPart(1).getContent();
        assertThat(related.getContentType()).startsWith("multipart/related");
        assertThat(related.getBodyPart(0).isMimeType("text/html")).isTrue();
        var image = (MimeBodyPart) related.getBodyPart(1);
        assertThat(image.getContentID()).isEqualTo("<7@qr>");
        assertThat(image.isMimeType("image/png")).isTrue();
        assertThat(image.getDisposition()).isEqualTo("inline");
        assertThat(image.getFileName()).isEqualTo("QR-Code.png");
        assertThat(image.getInputStream().readAllBytes()).containsExactly(1, 2, 3);
    }

    private static OutgoingMail mail(String name, String subject, String address) {
        return mail(name, subject, address, null);
    }

    private static OutgoingMail mail(
            String name, String subject, String address, OutgoingMail.@Nullable Picture picture) {
        return new OutgoingMail(
                new BusinessId(ID),
                ID,
                name,
                "hallo@example.com",
                address,
                name,
                "de",
                subject,
                "text",
                "<p>html</p>",
                null,
                picture,
                "",
                Instant.EPOCH);
    }

    private static byte[] bytes(OutgoingMail mail) throws Exception {
        var wire = new ByteArrayOutputStream();
        MimeMail.of(mail, "termine@example.com", SESSION).writeTo(wire);
        return wire.toByteArray();
    }

    private static MimeMessage wire(OutgoingMail mail) throws Exception {
        return new MimeMessage(SESSION, new ByteArrayInputStream(bytes(mail)));
    }

    private static List<String> headers(MimeMessage message) throws Exception {
        var names = new ArrayList<String>();
        for (var header : Collections.list(message.getAllHeaders())) names.add(header.getName());
        Collections.sort(names);
        return names;
    }
}
