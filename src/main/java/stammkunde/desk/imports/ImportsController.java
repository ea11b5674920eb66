package stammkunde.desk.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.desk.Desk;
import stammkunde.exchange.Examples;
import stammkunde.exchange.FileKind;
import stammkunde.exchange.FileStore;
import stammkunde.exchange.Imports;
import stammkunde.exchange.Mode;
import stammkunde.exchange.NewRun;
import stammkunde.exchange.Samples;
import stammkunde.exchange.Way;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.NotFound;
import stammkunde.web.Problems;

/** „Datenübernahme“: how fresh the data are, files by browser, and what became of each. */
@Controller
@Access(Access.Level.MANAGER)
class ImportsController {

    private static final int SHOWN = 30;

    private final Imports imports;
    private final Samples samples;

    ImportsController(Imports imports, Samples samples) {
        this.imports = imports;
        this.samples = samples;
    }

    @GetMapping("/desk/imports")
    ModelAndView list(Desk desk, @RequestHeader(name = "X-Fragment", defaultValue = "") String fragment) {
        return Html.show("desk/imports/list", page(desk, Problems.NONE, !fragment.isEmpty()));
    }

    @PostMapping("/desk/imports/files")
    ModelAndView upload(
            Desk desk,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "DELTA") String mode,
            @RequestParam(defaultValue = "false") boolean dry)
            throws IOException {
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isEmpty()) return refuse(desk, "imports.upload.none");
        var name = Objects.requireNonNull(file.getOriginalFilename()).replaceAll(".*[/\\\\]", "");
        var what = one(FileKind.values(), kind).or(() -> samples.kindOf(name, file));
        if (what.isEmpty()) return refuse(desk, "imports.upload.kind");
        var how = one(Mode.values(), mode).orElse(Mode.DELTA);
        try (var in = file.getInputStream()) {
            var fresh = new NewRun(
                    what.get(), how, Way.BROWSER, dry, name, desk.who().staff());
            var run = imports.queue(desk.business(), fresh, in);
            return Html.goTo("/desk/imports/runs/" + run.value());
        } catch (FileStore.Full full) {
            return refuse(desk, full.isDisk() ? "imports.upload.disk" : "imports.upload.full");
        }
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }

    private ModelAndView refuse(Desk desk, String why) {
        return Html.refuse("desk/imports/list", page(desk, Problems.NONE.and("file", desk.text(why)), false));
    }

    private ImportsPage page(Desk desk, Problems problems, boolean fragment) {
        var runs = imports.latest(desk.business(), SHOWN).stream()
                .map(run -> RunRow.of(desk, run))
                .toList();
        var freshness = FreshnessLine.of(desk, imports.freshness(desk.business()));
        return new ImportsPage(desk, freshness, runs, problems, desk.done(), fragment);
    }

    /** The template's example files. */
    @GetMapping("/desk/imports/examples/{name}")
    ResponseEntity<ClassPathResource> example(Desk desk, @PathVariable String name) {
        var file = Examples.find(name).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file);
    }
}
