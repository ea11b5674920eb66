package stammkunde.desk.imports;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.desk.Desk;
import stammkunde.desk.Done;
import stammkunde.exchange.Columns;
import stammkunde.exchange.Field;
import stammkunde.exchange.FileKind;
import stammkunde.exchange.Imports;
import stammkunde.exchange.Samples;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.NotFound;
import stammkunde.web.Problems;

/** Under which heading a business's files have which field, with the first lines of a file to see that it is right. */
@Controller
@Access(Access.Level.MANAGER)
class MappingController {

    private static final int LONGEST = 100;

    private final Imports imports;
    private final Samples samples;

    MappingController(Imports imports, Samples samples) {
        this.imports = imports;
        this.samples = samples;
    }

    @GetMapping("/desk/imports/mapping/{kind}")
    ModelAndView show(Desk desk, @PathVariable String kind) {
        var what = kind(kind);
        return Html.show("desk/imports/mapping", page(desk, what, stored(desk, what), Optional.empty(), Problems.NONE));
    }

    /** Looks at a file, and keeps nothing of it. */
    @PostMapping("/desk/imports/sample")
    ModelAndView look(
            Desk desk, @RequestParam(defaultValue = "") String kind, @RequestParam @Nullable MultipartFile file)
            throws IOException {
        var what = kind(kind);
        var sample = file == null || file.isEmpty() ? Optional.<Samples.Sample>empty() : samples.look(file);
        var problems =
                sample.isEmpty() ? Problems.NONE.and("file", desk.text("imports.sample.unreadable")) : Problems.NONE;
        var page = page(desk, what, stored(desk, what), sample, problems);
        return sample.isEmpty() ? Html.refuse("desk/imports/mapping", page) : Html.show("desk/imports/mapping", page);
    }

    @PostMapping("/desk/imports/mapping/{kind}")
    ModelAndView save(Desk desk, @PathVariable String kind, @RequestParam Map<String, String> typed) {
        var what = kind(kind);
        var mapping = new EnumMap<Field, String>(Field.class);
        for (var field : what.fields()) {
            var heading = typed.getOrDefault(field.name(), "")
                    .replaceAll("\\p{Cntrl}", "")
                    .strip();
            if (heading.length() > LONGEST) heading = heading.substring(0, LONGEST);
            if (!heading.isEmpty()) mapping.put(field, heading);
        }
        imports.setMapping(desk.business(), what, mapping);
        return Html.goTo(Done.MAPPING_SAVED.at("/desk/imports/mapping/" + kind));
    }

    private Map<Field, String> stored(Desk desk, FileKind kind) {
        return imports.mapping(desk.business(), kind);
    }

    private static MappingPage page(
            Desk desk, FileKind kind, Map<Field, String> mapping, Optional<Samples.Sample> sample, Problems problems) {
        var columns = sample.map(one -> Columns.of(kind, one.heading(), mapping));
        var rows = kind.fields().stream()
                .map(field -> {
                    var at = columns.map(found -> found.place(field)).orElse(-1);
                    return new MappingPage.Row(
                            field.name(),
                            field.german(),
                            field.german() + ", " + field.english(),
                            field.needed(),
                            mapping.getOrDefault(field, ""),
                            at < 0
                                    ? ""
                                    : sample.orElseThrow().heading().get(at) + ": " + first(sample.orElseThrow(), at),
                            columns.isPresent() && at < 0 && field.needed());
                })
                .toList();
        return new MappingPage(
                desk,
                kind,
                rows,
                sample.map(Samples.Sample::heading).orElse(List.of()),
                sample.map(Samples.Sample::lines).orElse(List.of()),
                sample.map(one -> desk.text("imports.sample.format", one.charset(), one.separator()))
                        .orElse(""),
                problems);
    }

    private static String first(Samples.Sample sample, int column) {
        return sample.lines().stream()
                .filter(line -> column < line.size() && !line.get(column).isBlank())
                .map(line -> line.get(column))
                .findFirst()
                .orElse("–");
    }

    private static FileKind kind(String name) {
        return Arrays.stream(FileKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
