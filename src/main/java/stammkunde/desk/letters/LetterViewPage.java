package stammkunde.desk.letters;

import java.util.Optional;
import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;
import stammkunde.messaging.Written;

/** @param written as the letter would be written now; empty when it has been forgotten */
public record LetterViewPage(Desk desk, LetterRow letter, Optional<Written> written) implements DeskPage {

    public String subject() {
        return written.map(Written::subject).orElse("");
    }

    public String plain() {
        return written.map(Written::text).orElse("");
    }

    public boolean hasView() {
        return written.map(w -> !w.html().isEmpty()).orElse(false);
    }
}
