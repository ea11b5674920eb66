package stammkunde.desk.signin;

import java.util.List;
import stammkunde.business.StaffMember;
import stammkunde.web.DeskShell;
import stammkunde.web.Frame;
import stammkunde.web.Page;
import stammkunde.web.Problems;

/** Everything {@code desk/signin/profile.jte} prints. */
public record ProfilePage(
        Frame frame,
        DeskShell shell,
        StaffMember member,
        int codesLeft,
        List<Row> devices,
        Problems problems,
        String note)
        implements Page {

    public record Row(String id, String name, boolean here) {}
}
