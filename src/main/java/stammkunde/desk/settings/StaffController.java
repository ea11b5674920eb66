package stammkunde.desk.settings;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stammkunde.business.Role;
import stammkunde.business.SecondFactors;
import stammkunde.business.StaffId;
import stammkunde.business.StaffMember;
import stammkunde.business.StaffMembers;
import stammkunde.desk.SignedIn;
import stammkunde.desk.settings.StaffPage.Row;
import stammkunde.desk.signin.StaffInvitations;
import stammkunde.web.Access;
import stammkunde.web.Choice;
import stammkunde.web.Frame;
import stammkunde.web.Html;
import stammkunde.web.NotFound;

/** Who works here: invite, give a role, take away access. Nobody sets or sees another's password (R-SEC-21). */
@Controller
@Access(Access.Level.MANAGER)
class StaffController {

    private final StaffMembers members;
    private final StaffInvitations invitations;
    private final SecondFactors factors;
    private final SettingsFrames frames;

    StaffController(StaffMembers members, StaffInvitations invitations, SecondFactors factors, SettingsFrames frames) {
        this.members = members;
        this.invitations = invitations;
        this.factors = factors;
        this.frames = frames;
    }

    @GetMapping("/desk/settings/staff")
    ModelAndView list(SignedIn staff, Frame frame, @RequestParam(defaultValue = "") String done) {
        var basics = frames.stored(staff, frame, Typed.of("role", Role.DESK), done);
        return Html.show("desk/settings/staff", page(staff, basics));
    }

    @PostMapping("/desk/settings/staff")
    ModelAndView invite(SignedIn staff, Frame frame, @RequestParam MultiValueMap<String, String> values) {
        var form = new FormReader(frame, values);
        var name = form.required("name", 200);
        var email = form.requiredEmail("email");
        var role = form.choice("role", Role.class);
        if (form.isRight() && !staff.role().mayActAs(role))
            form.wrong("role", frame.text("settings.staff.not-allowed"));
        if (form.isRight() && !invitations.invite(staff.business(), name, email, role, staff.staff()))
            form.wrong("email", frame.text("settings.staff.known"));
        if (!form.isRight()) return Html.refuse("desk/settings/staff", page(staff, frames.refused(staff, frame, form)));
        return Html.goTo("/desk/settings/staff?done=invited");
    }

    @PostMapping("/desk/settings/staff/{id}")
    ModelAndView change(
            SignedIn staff, Frame frame, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> values) {
        var form = new FormReader(frame, values);
        var role = form.choice("role", Role.class);
        var active = form.flag("active");
        if (!form.isRight()) return Html.refuse("desk/settings/staff", page(staff, frames.refused(staff, frame, form)));
        return switch (members.change(staff.business(), new StaffId(id), role, active, staff.staff())) {
            case CHANGED -> Html.goTo("/desk/settings/staff?done=saved");
            case UNKNOWN -> throw new NotFound();
            case LAST_OWNER -> refuse(staff, frame, form, "settings.staff.last-owner");
            case NOT_ALLOWED -> refuse(staff, frame, form, "settings.staff.not-allowed");
        };
    }

    /** Once more to somebody who hasn't set a password yet. */
    @PostMapping("/desk/settings/staff/{id}/invitation")
    ModelAndView inviteAgain(SignedIn staff, @PathVariable UUID id) {
        var member = manageable(staff, id);
        if (!member.active() || member.hasPassword()) throw new NotFound();
        invitations.remind(staff.business(), member, staff.staff());
        return Html.goTo("/desk/settings/staff?done=invited");
    }

    /** For somebody who has lost phone and recovery codes; they set up a new one at the next sign-in. */
    @PostMapping("/desk/settings/staff/{id}/second-factor/removal")
    ModelAndView removeFactor(SignedIn staff, @PathVariable UUID id) {
        var member = manageable(staff, id);
        if (!member.hasSecondFactor()) throw new NotFound();
        factors.remove(staff.business(), member.id(), staff.staff());
        return Html.goTo("/desk/settings/staff?done=saved");
    }

    private StaffMember manageable(SignedIn staff, UUID id) {
        return members.find(staff.business(), new StaffId(id))
                .filter(one -> staff.role().mayActAs(one.role()))
                .orElseThrow(NotFound::new);
    }

    private ModelAndView refuse(SignedIn staff, Frame frame, FormReader form, String problem) {
        form.wrong("", frame.text(problem));
        return Html.refuse("desk/settings/staff", page(staff, frames.refused(staff, frame, form)));
    }

    private StaffPage page(SignedIn staff, Basics basics) {
        var frame = basics.frame();
        List<Row> rows = members.all(staff.business()).stream()
                .map(one -> new Row(
                        one.id().value().toString(),
                        one.name(),
                        one.email(),
                        one.role().name(),
                        frame.text("desk.role." + one.role()),
                        !one.active()
                                ? frame.text("settings.staff.inactive")
                                : one.hasPassword() ? "" : frame.text("settings.staff.waiting"),
                        one.active(),
                        one.hasSecondFactor(),
                        one.active() && !one.hasPassword(),
                        staff.role().mayActAs(one.role())))
                .toList();
        var roles = Arrays.stream(Role.values())
                .filter(staff.role()::mayActAs)
                .map(role -> new Choice(role.name(), frame.text("desk.role." + role)))
                .toList();
        return new StaffPage(basics, rows, roles);
    }
}
