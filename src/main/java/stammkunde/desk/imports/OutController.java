package stammkunde.desk.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.desk.Desk;
import stammkunde.desk.Done;
import stammkunde.exchange.OutFile;
import stammkunde.exchange.OutFiles;
import stammkunde.exchange.OutTable;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** What changed here, as files for the dealer system. */
@Controller
@Access(Access.Level.MANAGER)
class OutController {

    private static final int SHOWN = 20;

    private final OutFiles files;
    private final SecurityLog log;

    OutController(OutFiles files, SecurityLog log) {
        this.files = files;
        this.log = log;
    }

    @GetMapping("/desk/imports/out")
    ModelAndView show(Desk desk) {
        var rows = files.latest(desk.business(), SHOWN).stream()
                .map(file -> row(desk, file))
                .toList();
        return Html.show("desk/imports/out", new OutPage(desk, files.on(desk.business()), rows));
    }

    private static OutPage.Row row(Desk desk, OutFile file) {
        return new OutPage.Row(
                file.number(), desk.wording().when(file.madeAt()), desk.text("imports.out.entries", file.entries()));
    }

    @PostMapping("/desk/imports/out/setting")
    ModelAndView set(Desk desk, @RequestParam(defaultValue = "false") boolean on) {
        files.setOn(desk.business(), on);
        log.add(desk.business(), desk.who().staff(), Act.SETTINGS_CHANGED, "exchange");
        return Html.goTo(Done.EXCHANGE_SAVED.at("/desk/imports/out"));
    }

    /** At once, instead of after a quarter of an hour. */
    @PostMapping("/desk/imports/out")
    ModelAndView make(Desk desk) {
        var made = files.make(desk.business());
        return Html.goTo((made.isPresent() ? Done.OUT_MADE : Done.OUT_NOTHING).at("/desk/imports/out"));
    }

    @GetMapping("/desk/imports/out/{number}/{table}")
    void fetch(Desk desk, @PathVariable String number, @PathVariable String table, HttpServletResponse response)
            throws IOException {
        var what = Arrays.stream(OutTable.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(table))
                .findFirst()
                .orElseThrow(NotFound::new);
        var file = files.latest(desk.business(), Integer.MAX_VALUE).stream()
                .filter(one -> String.valueOf(one.number()).equals(number))
                .findFirst()
                .orElseThrow(NotFound::new);
        log.add(desk.business(), desk.who().staff(), Act.CUSTOMERS_EXPORTED, String.valueOf(file.entries()));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + what.fileName(file.number()) + "\"");
        files.write(desk.business(), what, file.number(), response.getOutputStream());
    }
}
