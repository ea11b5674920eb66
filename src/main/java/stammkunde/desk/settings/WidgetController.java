package stammkunde.desk.settings;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.desk.SignedIn;
import stammkunde.embedding.Embedding;
import stammkunde.embedding.Embedding.Mode;
import stammkunde.embedding.Embedding.Side;
import stammkunde.embedding.Embeddings;
import stammkunde.embedding.LinkPage;
import stammkunde.embedding.Origin;
import stammkunde.web.Access;
import stammkunde.web.Frame;
import stammkunde.web.Html;

/** „Einbettung“: which websites show the booking page, how it stands there, and the lines to copy into them. */
@Controller
@Access(Access.Level.MANAGER)
class WidgetController {

    private static final String PAGE = "desk/settings/widget";
    /** Where personal links lead that say nothing themselves. */
    enum Links {
        US,
        WEBSITE
    }

    private static final int LONGEST_LIST = 8_000;

    private final Embeddings embeddings;
    private final WidgetPages pages;
    private final SecurityLog log;

    WidgetController(Embeddings embeddings, WidgetPages pages, SecurityLog log) {
        this.embeddings = embeddings;
        this.pages = pages;
        this.log = log;
    }

    @GetMapping("/desk/settings/widget")
    ModelAndView show(SignedIn staff, Frame frame, @RequestParam(defaultValue = "") String done) {
        return Html.show(PAGE, pages.stored(staff, frame, done));
    }

    @PostMapping("/desk/settings/widget")
    ModelAndView save(SignedIn staff, Frame frame, @RequestParam MultiValueMap<String, String> values) {
        var form = new FormReader(frame, values);
        var before = embeddings.of(staff.business());
        var origins = origins(form, frame);
        var page = linkPage(form, frame, origins);
        var toPage = form.choice("links", Links.class) == Links.WEBSITE;
        if (toPage && page == null) form.wrong("page", frame.text("settings.widget.page.missing"));
        var wanted = new Embedding(
                origins,
                form.choice("mode", Mode.class),
                form.choice("side", Side.class),
                form.optional("label", Embedding.LONGEST_LABEL),
                form.optional("title", Embedding.LONGEST_TITLE),
                new Embedding.Links(page, toPage));
        if (!form.isRight()) return Html.refuse(PAGE, pages.refused(staff, frame, form));

        embeddings.save(staff.business(), wanted);
        if (!before.origins().equals(wanted.origins()))
            log.add(
                    staff.business(),
                    staff.staff(),
                    Act.SETTINGS_CHANGED,
                    "websites " + String.join(" ", wanted.sources()));
        return Html.goTo("/desk/settings/widget?done=saved");
    }

    private static @Nullable LinkPage linkPage(FormReader form, Frame frame, List<Origin> origins) {
        var typed = form.optional("page", LinkPage.LONGEST);
        if (typed.isEmpty()) return null;
        return switch (LinkPage.read(typed, origins)) {
            case LinkPage.Reading.Right(var page) -> page;
            case LinkPage.Reading.Wrong(var problem) -> {
                form.wrong("page", frame.text("settings.widget.page." + problem));
                yield null;
            }
        };
    }

    private static List<Origin> origins(FormReader form, Frame frame) {
        var right = new LinkedHashSet<Origin>();
        for (var line : form.lines("origins", LONGEST_LIST).split("[\\s,;]+")) {
            if (line.isEmpty()) continue;
            switch (Origin.read(line)) {
                case Origin.Reading.Right(var origin) -> right.add(origin);
                case Origin.Reading.Wrong(var problem) ->
                    form.wrong("origins", frame.text("settings.widget.origin." + problem, line));
            }
        }
        if (right.size() > Embedding.MOST_ORIGINS)
            form.wrong("origins", frame.text("settings.widget.origin.many", Embedding.MOST_ORIGINS));
        return List.copyOf(right);
    }
}
