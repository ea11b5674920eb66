package stammkunde.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.SecondFactors;
import stammkunde.business.SecurityLog;
import stammkunde.business.SecurityLog.Act;
import stammkunde.business.SignIn.Fits;
import stammkunde.business.SignIn.Origin;
import stammkunde.business.SignIns;
import stammkunde.business.StaffMembers;
import stammkunde.business.StaffSession;
import stammkunde.business.StaffSessions;
import stammkunde.desk.DeskSessions;
import stammkunde.desk.DeskShells;
import stammkunde.desk.SignedIn;
import stammkunde.web.Access;
import stammkunde.web.Frame;
import stammkunde.web.Html;
import stammkunde.web.NotFound;
import stammkunde.web.Problems;

/** One's own access: name, password, second factor, devices. */
@Controller
@Access(Access.Level.DESK)
class ProfileController {

    private final StaffMembers members;
    private final StaffSessions sessions;
    private final SecondFactors factors;
    private final SignIns signIns;
    private final DeskSessions cookies;
    private final DeskShells shells;
    private final SecurityLog log;

    ProfileController(
            StaffMembers members,
            StaffSessions sessions,
            SecondFactors factors,
            SignIns signIns,
            DeskSessions cookies,
            DeskShells shells,
            SecurityLog log) {
        this.members = members;
        this.sessions = sessions;
        this.factors = factors;
        this.signIns = signIns;
        this.cookies = cookies;
        this.shells = shells;
        this.log = log;
    }

    @GetMapping("/desk/profile")
    ModelAndView show(SignedIn staff, StaffSession session, Frame frame, @RequestParam(defaultValue = "") String done) {
        var note = done.equals("saved") ? frame.text("settings.saved") : "";
        return Html.show("desk/signin/profile", page(staff, session, frame, Problems.NONE, note));
    }

    @PostMapping("/desk/profile/name")
    ModelAndView rename(
            SignedIn staff, StaffSession session, Frame frame, @RequestParam(defaultValue = "") String name) {
        var clean = name.replaceAll("\\p{Cntrl}+", " ").strip();
        if (clean.isEmpty() || clean.length() > 200)
            return refuse(staff, session, frame, Problems.NONE.and("name", frame.text("NotBlank")));
        members.rename(staff.business(), staff.staff(), clean);
        return Html.goTo("/desk/profile?done=saved");
    }

    /** Ends all sessions; this browser gets a new one. The old password counts as a try to sign in. */
    @PostMapping("/desk/profile/password")
    ModelAndView password(
            SignedIn staff,
            StaffSession session,
            Frame frame,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var origin = new Origin(request.getRemoteAddr(), cookies.device(request));
        var right = signIns.attempt(session.email(), old, origin) instanceof Fits(var accounts)
                && accounts.stream().anyMatch(one -> one.staff().equals(staff.staff()));
        if (!right) return refuse(staff, session, frame, Problems.NONE.and("old", frame.text("profile.old.wrong")));
        var problem = members.setPassword(staff.business(), staff.staff(), password);
        if (problem.isPresent())
            return refuse(staff, session, frame, Problems.NONE.and("password", PasswordTexts.of(frame, problem.get())));
        log.add(staff.business(), staff.staff(), Act.PASSWORD_CHANGED, "");
        cookies.open(request, response, staff.business(), staff.staff(), true);
        return Html.goTo("/desk/profile?done=saved");
    }

    @PostMapping("/desk/profile/devices/{id}/end")
    ModelAndView end(SignedIn staff, @PathVariable String id) {
        if (!sessions.end(staff.business(), staff.staff(), id)) throw new NotFound();
        log.add(staff.business(), staff.staff(), Act.SESSION_ENDED, "");
        return Html.goTo("/desk/profile?done=saved");
    }

    @PostMapping("/desk/profile/devices/end")
    ModelAndView endOthers(SignedIn staff, StaffSession session) {
        sessions.endOthers(session);
        log.add(staff.business(), staff.staff(), Act.SESSION_ENDED, "all others");
        return Html.goTo("/desk/profile?done=saved");
    }

    /** The old ones open nothing any more. Not a redirect: the new ones exist on this page only. */
    @PostMapping("/desk/profile/recovery-codes")
    ModelAndView renewCodes(SignedIn staff, Frame frame) {
        var member = members.find(staff.business(), staff.staff()).orElseThrow(NotFound::new);
        if (!member.hasSecondFactor()) throw new NotFound();
        var codes = factors.renewRecoveryCodes(staff.business(), staff.staff());
        return Html.show("desk/signin/recovery-codes", new RecoveryCodesPage(frame, codes, "/desk/profile"));
    }

    private ModelAndView refuse(SignedIn staff, StaffSession session, Frame frame, Problems problems) {
        return Html.refuse("desk/signin/profile", page(staff, session, frame, problems, ""));
    }

    private ProfilePage page(SignedIn staff, StaffSession session, Frame frame, Problems problems, String note) {
        var member = members.find(staff.business(), staff.staff()).orElseThrow(NotFound::new);
        var devices = sessions.devices(staff.business(), staff.staff()).stream()
                .map(one -> new ProfilePage.Row(
                        one.id(),
                        one.name().isEmpty() ? frame.text("profile.device") : one.name(),
                        one.id().equals(session.id())))
                .toList();
        return new ProfilePage(
                frame,
                shells.of(staff, frame),
                member,
                factors.recoveryCodesLeft(staff.business(), staff.staff()),
                devices,
                problems,
                note);
    }
}
