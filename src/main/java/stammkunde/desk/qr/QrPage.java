package stammkunde.desk.qr;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stammkunde.business.Branch;
import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;
import stammkunde.web.QrCode;

/**
 * @param branch  whose times the code opens; null: the visitor chooses
 * @param address what the code opens
 * @param typed   the same, as people type it
 */
public record QrPage(Desk desk, @Nullable Branch branch, String address, String typed) implements DeskPage {

    public QrCode code() {
        return QrCode.of(address);
    }

    public String file(String name) {
        return "/desk/qr/" + name + query(branch);
    }

    /** Nothing to choose where there is only one. */
    public List<Place> places() {
        if (!desk.hasSeveralBranches()) return List.of();
        return Stream.concat(
                        Stream.of(new Place(text("desk.qr.all"), "/desk/qr", branch == null)),
                        desk.activeBranches().stream()
                                .map(one -> new Place(one.name(), "/desk/qr" + query(one), one.equals(branch))))
                .toList();
    }

    private static String query(@Nullable Branch branch) {
        return branch == null ? "" : "?branch=" + branch.id().value();
    }

    public record Place(String name, String href, boolean here) {}
}
