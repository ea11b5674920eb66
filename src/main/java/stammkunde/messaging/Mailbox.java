package stammkunde.messaging;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import stammkunde.messaging.DemoLetter.Attachment;
import stammkunde.messaging.delivery.Delivery;
import stammkunde.messaging.delivery.MimeMail;
import stammkunde.messaging.delivery.Outcome;
import stammkunde.messaging.delivery.OutgoingMail;
import stammkunde.messaging.delivery.OutgoingSms;

/** Where the demo's letters go: kept in memory, the last {@value #ROOM}. Mails are read back from their wire form. */
public class Mailbox implements Delivery {

    private static final int ROOM = 2000;

    private final String from;
    private final Session session = Session.getInstance(new Properties());
    private final ConcurrentLinkedDeque<DemoLetter> letters = new ConcurrentLinkedDeque<>();

    Mailbox(String from) {
        this.from = from;
    }

    /** Newest first. */
    public List<DemoLetter> all() {
        return List.copyOf(letters);
    }

    @Override
    public Outcome mail(OutgoingMail mail) {
        try {
            var wire = new ByteArrayOutputStream();
            MimeMail.of(mail, from, session).writeTo(wire);
            keep(read(mail, new MimeMessage(session, new ByteArrayInputStream(wire.toByteArray()))));
            return new Outcome.Accepted();
        } catch (MessagingException | IOException unsendable) {
            return Outcome.refused(Outcome.Fault.BAD_ADDRESS, String.valueOf(unsendable.getMessage()));
        }
    }

    @Override
    public Outcome sms(OutgoingSms sms) {
        keep(new DemoLetter(
                sms.id(), sms.business(), Channel.SMS, sms.to(), "", "", sms.text(), "", List.of(), sms.date()));
        return new Outcome.Accepted();
    }

    private void keep(DemoLetter letter) {
        letters.addFirst(letter);
        while (letters.size() > ROOM) letters.pollLast();
    }

    private static DemoLetter read(OutgoingMail mail, MimeMessage message) throws MessagingException, IOException {
        var texts = new ArrayList<String>();
        var pages = new ArrayList<String>();
        var attachments = new ArrayList<Attachment>();
        collect(message, texts, pages, attachments);
        return new DemoLetter(
                mail.id(),
                mail.business(),
                Channel.EMAIL,
                printed(message.getAllRecipients()[0]),
                printed(message.getFrom()[0]),
                message.getSubject(),
                String.join("\n", texts),
                String.join("\n", pages),
                attachments,
                mail.date());
    }

    private static void collect(Part part, List<String> texts, List<String> pages, List<Attachment> attachments)
            throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) collect(parts.getBodyPart(i), texts, pages, attachments);
        } else if (part.getFileName() != null) {
            var content =
                    Base64.getEncoder().encodeToString(part.getInputStream().readAllBytes());
            if (part instanceof MimePart image && image.getContentID() != null) {
                var address = "cid:" + image.getContentID().replaceAll("[<>]", "");
                pages.replaceAll(page -> page.replace(address, "data:image/png;base64," + content));
            }
            attachments.add(new Attachment(part.getFileName(), MimeUtility.unfold(part.getContentType()), content));
        } else if (part.isMimeType("text/plain")) {
            texts.add(lines(part));
        } else if (part.isMimeType("text/html")) {
            pages.add(lines(part));
        }
    }

    private static String printed(jakarta.mail.Address address) {
        return ((InternetAddress) address).toUnicodeString();
    }

    private static String lines(Part part) throws MessagingException, IOException {
        return ((String) part.getContent()).replace("\r\n", "\n");
    }
}
