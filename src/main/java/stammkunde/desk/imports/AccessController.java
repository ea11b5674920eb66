package stammkunde.desk.imports;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.desk.Desk;
import stammkunde.desk.Done;
import stammkunde.exchange.Imports;
import stammkunde.exchange.OutFiles;
import stammkunde.exchange.sftp.SftpServer;
import stammkunde.exchange.sftp.SftpUser;
import stammkunde.exchange.sftp.SftpUsers;
import stammkunde.shared.PublicAddress;
import stammkunde.web.Access;
import stammkunde.web.Html;
import stammkunde.web.Problems;

/** How the dealer system gets at its folders, and what is asked before much goes missing. */
@Controller
@Access(Access.Level.MANAGER)
class AccessController {

    private static final String PAGE = "/desk/imports/access";
    private static final String SUBJECT = "sftp";

    private final Imports imports;
    private final SftpUsers users;
    private final OutFiles out;
    private final SftpServer server;
    private final PublicAddress address;
    private final SecurityLog log;

    AccessController(
            Imports imports, SftpUsers users, OutFiles out, SftpServer server, PublicAddress address, SecurityLog log) {
        this.imports = imports;
        this.users = users;
        this.out = out;
        this.server = server;
        this.address = address;
        this.log = log;
    }

    @GetMapping(PAGE)
    ModelAndView show(Desk desk) {
        return Html.show("desk/imports/access", page(desk, "", null, Problems.NONE));
    }

    /** The only answer that says the password; nothing on the way keeps it. */
    @PostMapping(PAGE + "/password")
    ModelAndView renewPassword(Desk desk) {
        if (users.of(desk.business()).isEmpty()) out.setOn(desk.business(), true);
        var password = users.renewPassword(desk.business());
        noted(desk);
        return Html.show("desk/imports/access", page(desk, password, null, Problems.NONE));
    }

    @PostMapping(PAGE + "/key")
    ModelAndView setKey(Desk desk, @RequestParam(defaultValue = "") String key) {
        if (!users.setKey(desk.business(), key)) {
            var problems = Problems.NONE.and("key", desk.text("imports.access.key.wrong"));
            return Html.refuse("desk/imports/access", page(desk, "", key, problems));
        }
        noted(desk);
        return Html.goTo(Done.EXCHANGE_SAVED.at(PAGE));
    }

    @PostMapping(PAGE + "/removal")
    ModelAndView remove(Desk desk) {
        users.remove(desk.business());
        noted(desk);
        return Html.goTo(Done.SFTP_ENDED.at(PAGE));
    }

    @PostMapping(PAGE + "/tolerance")
    ModelAndView setTolerance(Desk desk, @RequestParam(defaultValue = "") String tolerance) {
        if (!tolerance.matches("[0-9]{1,2}|100")) {
            var problems = Problems.NONE.and("tolerance", desk.text("imports.access.tolerance.wrong"));
            return Html.refuse("desk/imports/access", page(desk, "", null, problems));
        }
        imports.setTolerance(desk.business(), Integer.parseInt(tolerance));
        return Html.goTo(Done.EXCHANGE_SAVED.at(PAGE));
    }

    private void noted(Desk desk) {
        log.add(desk.business(), desk.who().staff(), Act.SETTINGS_CHANGED, SUBJECT);
    }

    private AccessPage page(Desk desk, String password, @Nullable String typedKey, Problems problems) {
        var user = users.of(desk.business());
        var key = user.map(SftpUser::key).orElse("");
        var seen = user.map(SftpUser::seenAt).map(at -> desk.wording().when(at)).orElse("");
        return new AccessPage(
                desk,
                user.map(SftpUser::name).orElse(""),
                user.map(SftpUser::hasPassword).orElse(false),
                seen,
                password,
                address.host(),
                server.listeningAt().map(String::valueOf).orElse(""),
                server.hostFingerprint(),
                typedKey == null ? key : typedKey,
                SftpUsers.fingerprint(key),
                String.valueOf(imports.tolerance(desk.business())),
                problems);
    }
}
