package stammkunde.desk.templates;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.desk.Desk;
import stammkunde.desk.LetterFrames;
import stammkunde.messaging.Channel;
import stammkunde.messaging.Template;
import stammkunde.messaging.TemplateName;
import stammkunde.messaging.TemplateSaved;
import stammkunde.messaging.TemplateSaved.Malformed;
import stammkunde.messaging.TemplateSaved.Saved;
import stammkunde.messaging.TemplateSaved.UnknownPlaceholder;
import stammkunde.messaging.TemplateSaved.WrongLength;
import stammkunde.messaging.TemplateText;
import stammkunde.messaging.Templates;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.NotFound;
import stammkunde.web.Problems;

/** The business's own wording, with a preview that is the very letter a customer would get. */
@Controller
@Access(Access.Level.MANAGER)
class TemplatesController {

    private final Templates templates;

    TemplatesController(Templates templates) {
        this.templates = templates;
    }

    @GetMapping(TemplateAddress.ALL)
    ModelAndView list(Desk desk) {
        var groups = templates.all(desk.business()).stream()
                .collect(Collectors.groupingBy(
                        template -> desk.text(
                                "desk.letters.kind." + template.name().kind().key()),
                        LinkedHashMap::new,
                        Collectors.mapping(template -> line(desk, template), Collectors.toList())));
        return Html.show(
                "desk/templates/list",
                new TemplatesPage(
                        desk,
                        groups.entrySet().stream()
                                .map(group -> new TemplatesPage.Group(group.getKey(), List.copyOf(group.getValue())))
                                .toList()));
    }

    private static TemplatesPage.Line line(Desk desk, Template template) {
        var name = template.name();
        return new TemplatesPage.Line(
                TemplateAddress.of(name),
                desk.text("desk.letters.channel." + name.channel()),
                desk.text("desk.templates.language." + name.locale().getLanguage()),
                template.own());
    }

    @GetMapping(TemplateAddress.ALL + "/{key}")
    ModelAndView edit(Desk desk, @PathVariable String key, HttpServletResponse response) {
        var template = templates.inUse(desk.business(), name(key));
        LetterFrames.allowIn(response);
        return Html.show(
                "desk/templates/edit",
                new TemplatePage(desk, template.name(), template.text(), template.own(), Problems.NONE));
    }

    @PostMapping(TemplateAddress.ALL + "/{key}")
    ModelAndView save(
            Desk desk, @PathVariable String key, @ModelAttribute TemplateForm form, HttpServletResponse response) {
        var name = name(key);
        var outcome = templates.save(desk.business(), name, form.text());
        if (outcome instanceof Saved) return Html.goTo(TemplateAddress.of(name));

        LetterFrames.allowIn(response);
        var own = templates.inUse(desk.business(), name).own();
        return Html.refuse(
                "desk/templates/edit", new TemplatePage(desk, name, form.text(), own, problems(desk, outcome, form)));
    }

    /** „Zurücksetzen auf Vorgabe“. */
    @PostMapping(TemplateAddress.ALL + "/{key}/removal")
    ModelAndView reset(Desk desk, @PathVariable String key) {
        templates.reset(desk.business(), name(key));
        return Html.goTo(TemplateAddress.ALL + "/" + key);
    }

    /** For the frame beside the form, before anything was typed. */
    @GetMapping(TemplateAddress.ALL + "/{key}/preview")
    void preview(Desk desk, @PathVariable String key, HttpServletResponse response) throws IOException {
        var template = templates.inUse(desk.business(), name(key));
        show(desk, template.name(), template.text(), response);
    }

    /** The same for what is being typed; saves nothing. */
    @PostMapping(TemplateAddress.ALL + "/{key}/preview")
    void preview(Desk desk, @PathVariable String key, @ModelAttribute TemplateForm form, HttpServletResponse response)
            throws IOException {
        var name = name(key);
        var outcome = templates.check(name, form.text());
        if (outcome instanceof Saved) show(desk, name, form.text(), response);
        else
            LetterFrames.text(
                    response, problems(desk, outcome, form).all().getFirst().text());
    }

    private void show(Desk desk, TemplateName name, TemplateText text, HttpServletResponse response)
            throws IOException {
        var written = templates.preview(desk.business(), name, text);
        if (name.channel() == Channel.EMAIL) LetterFrames.html(response, written.shown());
        else
            LetterFrames.text(
                    response,
                    written.text() + "\n\n" + desk.text("desk.templates.segments", templates.segments(written)));
    }

    private static Problems problems(Desk desk, TemplateSaved outcome, TemplateForm form) {
        return switch (outcome) {
            case Saved() -> Problems.NONE;
            case UnknownPlaceholder(var name) ->
                Problems.NONE.and(at(form, "{{" + name), desk.text("desk.templates.unknown", "{{" + name + "}}"));
            case Malformed(var near) -> Problems.NONE.and(at(form, near), desk.text("desk.templates.malformed", near));
            case WrongLength(var part, var most) ->
                Problems.NONE.and(
                        part == TemplateSaved.Part.SUBJECT ? "subject" : "body",
                        desk.text("desk.templates.length", most));
        };
    }

    private static String at(TemplateForm form, String near) {
        return form.text().subject().contains(near) ? "subject" : "body";
    }

    private static TemplateName name(String key) {
        return TemplateAddress.parse(key).orElseThrow(NotFound::new);
    }
}
