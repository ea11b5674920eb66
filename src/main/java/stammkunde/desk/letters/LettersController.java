package stammkunde.desk.letters;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.desk.Desk;
import stammkunde.desk.LetterFrames;
import stammkunde.messaging.Letter;
import stammkunde.messaging.LetterCursor;
import stammkunde.messaging.LetterId;
import stammkunde.messaging.Letters;
import stammkunde.shared.Ids;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** What has become of each letter, and what to do about those that didn't arrive. */
@Controller
@Access(Access.Level.DESK)
class LettersController {

    private final Letters letters;

    LettersController(Letters letters) {
        this.letters = letters;
    }

    @GetMapping("/desk/letters")
    ModelAndView list(Desk desk, @ModelAttribute("query") LettersQuery query) {
        var list = letters.list(desk.business(), query.filter(), query.cursor());
        var rows = list.letters().stream()
                .map(letter -> LetterRow.of(desk, letter))
                .toList();
        var next = list.next().map(LetterCursor::printed).orElse("");
        return Html.show("desk/letters/list", new LettersPage(desk, query, rows, next));
    }

    @GetMapping("/desk/letters/{id}")
    ModelAndView show(Desk desk, @PathVariable String id, HttpServletResponse response) {
        var letter = find(desk, id);
        LetterFrames.allowIn(response);
        return Html.show(
                "desk/letters/show",
                new LetterViewPage(desk, LetterRow.of(desk, letter), letters.preview(desk.business(), letter.id())));
    }

    /** The mail itself, for the frame on its page; its secret links are masked. */
    @GetMapping("/desk/letters/{id}/view")
    void view(Desk desk, @PathVariable String id, HttpServletResponse response) throws IOException {
        var written = letters.preview(desk.business(), find(desk, id).id()).orElseThrow(NotFound::new);
        LetterFrames.html(response, written.shown());
    }

    @PostMapping("/desk/letters/{id}/retry")
    ModelAndView retry(Desk desk, @PathVariable String id) {
        letters.retry(desk.business(), find(desk, id).id());
        return Html.goTo("/desk/letters/" + id);
    }

    @PostMapping("/desk/letters/{id}/removal")
    ModelAndView callOff(Desk desk, @PathVariable String id) {
        letters.callOff(desk.business(), find(desk, id).id());
        return Html.goTo("/desk/letters/" + id);
    }

    private Letter find(Desk desk, String id) {
        return Ids.parse(id)
                .map(LetterId::new)
                .flatMap(letter -> letters.find(desk.business(), letter))
                .orElseThrow(NotFound::new);
    }
}
