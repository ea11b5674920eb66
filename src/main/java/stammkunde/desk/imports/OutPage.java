package stammkunde.desk.imports;

import java.util.List;
import stammkunde.desk.Desk;
import stammkunde.desk.DeskPage;

/** @param on changes are noted and files made of them */
public record OutPage(Desk desk, boolean on, List<Row> rows) implements DeskPage {

    public record Row(int number, String at, String entries) {

        public String href(String table) {
            return "/desk/imports/out/" + number + "/" + table;
        }
    }
}
