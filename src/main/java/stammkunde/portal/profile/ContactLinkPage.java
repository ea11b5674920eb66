package stammkunde.portal.profile;

import stammkunde.web.Frame;
import stammkunde.web.Page;

/** Everything {@code portal/profile/contact-link.jte} prints. @param masked the new address @param undo else: confirm */
public record ContactLinkPage(
        Frame frame, String business, String brand, String action, String masked, Step step, boolean undo)
        implements Page {

    public enum Step {
        ASK,
        DONE,
        TOO_LATE,
        OUTDATED
    }

    public String title() {
        return text(key() + ".title");
    }

    public String explanation() {
        return text(key() + ".text", masked, business);
    }

    private String key() {
        return "portal.contact." + (undo ? "undo." : "confirm.") + step;
    }
}
