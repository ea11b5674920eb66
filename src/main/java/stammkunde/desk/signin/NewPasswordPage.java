package stammkunde.desk.signin;

import stammkunde.business.StaffKeys.Holder;
import stammkunde.business.StaffKeys.Kind;
import stammkunde.web.Frame;
import stammkunde.web.Page;
import stammkunde.web.Problems;

/** Everything {@code desk/signin/new-password.jte} prints. */
public record NewPasswordPage(Frame frame, Holder holder, String key, Problems problems) implements Page {

    boolean isInvitation() {
        return holder.kind() == Kind.INVITATION;
    }

    public String title() {
        return isInvitation() ? text("signin.invited.title", holder.businessName()) : text("signin.new.title");
    }

    public String hint() {
        return text("signin.new.hint", holder.member().hasSecondFactor() ? 8 : 12);
    }

    public String submit() {
        return isInvitation() ? text("signin.invited.submit") : text("signin.new.submit");
    }

    public String email() {
        return holder.member().email();
    }

    public String business() {
        return holder.businessName();
    }
}
