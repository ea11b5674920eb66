package stammkunde.desk.settings;

import java.util.List;
import stammkunde.business.Branch;

/** Everything {@code desk/settings/branches.jte} prints. */
public record BranchesPage(Basics basics, List<Branch> branches) implements SettingsPage {}
