package stammkunde.desk.settings;

import org.springframework.stereotype.Component;
import stammkunde.desk.DeskShells;
import stammkunde.desk.SignedIn;
import stammkunde.web.Frame;
import stammkunde.web.Problems;

/** Makes the {@link Basics} of pages: as stored, or with what somebody typed wrong. */
@Component
class SettingsFrames {

    private final DeskShells shells;

    SettingsFrames(DeskShells shells) {
        this.shells = shells;
    }

    /** @param done from the address after something was saved; anything unknown says nothing */
    Basics stored(SignedIn staff, Frame frame, Typed stored, String done) {
        var note =
                switch (done) {
                    case "saved" -> frame.text("settings.saved");
                    case "invited" -> frame.text("settings.staff.invited");
                    case "verified" -> frame.text("host.verified");
                    case "checked" -> frame.text("host.checked.done");
                    case "sent" -> frame.text("partner.sent");
                    case "removed" -> frame.text("settings.removed");
                    default -> "";
                };
        return new Basics(frame, shells.of(staff, frame), stored, Problems.NONE, note);
    }

    Basics refused(SignedIn staff, Frame frame, FormReader form) {
        return new Basics(frame, shells.of(staff, frame), form.typed(), form.problems(), "");
    }
}
