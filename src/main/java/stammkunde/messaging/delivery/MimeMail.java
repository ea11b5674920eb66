package stammkunde.messaging.delivery;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.regex.Pattern;

/**
 * The message as it goes over the wire (R-FMT-21): mixed { alternative { text, html, calendar }, Terminanhang.ics }, with
 * related { html, image } where the page shows one.
 * Names and subjects can't add headers: control characters are gone before anything is encoded (R-SEC-45).
 */
public final class MimeMail extends MimeMessage {

    public static final String ATTACHMENT = "Terminanhang.ics";
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

    private final String messageId;

    private MimeMail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /** The address can't be written to at all. */
    static final class BadAddress extends MessagingException {
        BadAddress() {
            super("not an address that mail can be sent to");
        }
    }

    /** @param from the installation's address; the mail comes from it in the business's name */
    public static MimeMail of(OutgoingMail mail, String from, Session session) throws MessagingException {
        var domain = from.substring(from.indexOf('@') + 1);
        var message = new MimeMail(session, "<%s@%s>".formatted(mail.id(), domain));
        message.setFrom(address(from, mail.fromName()));
        message.setRecipient(Message.RecipientType.TO, address(mail.to(), mail.toName()));
        if (!mail.replyTo().isBlank())
            message.setReplyTo(new InternetAddress[] {address(mail.replyTo(), mail.fromName())});
        message.setSubject(oneLine(mail.subject()), "UTF-8");
        message.setSentDate(Date.from(mail.date()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
        message.setHeader("Content-Language", mail.language());
        if (!mail.unsubscribe().isEmpty()) {
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setContent(body(mail));
        message.saveChanges();
        return message;
    }

    private static MimeMultipart body(OutgoingMail mail) throws MessagingException {
        var alternative = new MimeMultipart("alternative");
        alternative.addBodyPart(text(mail.text(), "plain"));
        var picture = mail.picture();
        alternative.addBodyPart(picture == null ? text(mail.html(), "html") : related(mail.html(), picture));
        var invitation = mail.invitation();
        if (invitation != null) alternative.addBodyPart(calendar(invitation));

        var wrapped = new MimeBodyPart();
        wrapped.setContent(alternative);
        var mixed = new MimeMultipart("mixed");
        mixed.addBodyPart(wrapped);
        if (invitation != null) {
            var attachment = calendar(invitation);
            attachment.setFileName(ATTACHMENT);
            attachment.setDisposition(MimeBodyPart.ATTACHMENT);
            mixed.addBodyPart(attachment);
        }
        return mixed;
    }

    /** The page together with what it shows (RFC 2387). */
    private static MimeBodyPart related(String html, OutgoingMail.Picture picture) throws MessagingException {
        var image = new MimeBodyPart();
        image.setDataHandler(new DataHandler(new ByteArrayDataSource(picture.png(), "image/png")));
        image.setContentID("<" + picture.id() + ">");
        image.setDisposition(MimeBodyPart.INLINE);
        image.setFileName(picture.file());
        image.setHeader("Content-Type", "image/png; name=\"" + picture.file() + "\"");
        image.setHeader("Content-Transfer-Encoding", "base64");
        var related = new MimeMultipart("related");
        related.addBodyPart(text(html, "html"));
        related.addBodyPart(image);
        var wrapped = new MimeBodyPart();
        wrapped.setContent(related);
        return wrapped;
    }

    private static MimeBodyPart text(String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content.replaceAll("\r\n?|\n", "\r\n"), "UTF-8", subtype);
        return part;
    }

    /** As base64, so that no server on the way touches its line ends. */
    private static MimeBodyPart calendar(OutgoingMail.Invitation invitation) throws MessagingException {
        var type = "text/calendar; method=%s; charset=UTF-8".formatted(invitation.method());
        var part = new MimeBodyPart();
        part.setDataHandler(
                new DataHandler(new ByteArrayDataSource(invitation.text().getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    static InternetAddress address(String address, String name) throws MessagingException {
        try {
            var at = address.lastIndexOf('@');
            if (at < 1) throw new BadAddress();
            var ascii = address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
            if (!ADDRESS.matcher(ascii).matches()) throw new BadAddress();
            var plainName = oneLine(name);
            return plainName.isEmpty() ? new InternetAddress(ascii) : new InternetAddress(ascii, plainName, "UTF-8");
        } catch (IllegalArgumentException notADomain) {
            throw new BadAddress();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java knows UTF-8", e);
        }
    }

    /** What looks like an encoded word must not be decoded: with a space of no width inside it is encoded itself. */
    private static String oneLine(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\p{Cs}\u2028\u2029]+", " ")
                .replace("=?", "=\u200b?")
                .strip();
        return line.length() <= 200 ? line : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, 200)));
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
