package stammkunde.demo;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import stammkunde.messaging.DemoLetter;
import stammkunde.messaging.Mailbox;
import stammkunde.web.Frame;

/** The demo's view of its mailbox. */
@Component
@ConditionalOnBooleanProperty("stammkunde.demo")
class Letterbox {

    private final Mailbox mailbox;

    Letterbox(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    List<DemoLetter> newestFirst() {
        return mailbox.all();
    }

    Optional<DemoLetter> find(UUID id) {
        return mailbox.all().stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    /** On this computer's wall clock: the demo has no other. */
    static String at(Frame frame, DemoLetter letter) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", frame.locale())
                .withZone(ZoneId.systemDefault())
                .format(letter.at());
    }
}
