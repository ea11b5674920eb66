package stammkunde;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import stammkunde.shared.BusinessId;
import stammkunde.testing.TestDatabase;

/** What a business's rows add up to, table by table, seen by the superuser: equal before and after means untouched. */
public final class Fingerprint {

    private Fingerprint() {}

    public static Map<String, String> of(BusinessId business) throws SQLException {
        try (var administrator = TestDatabase.postgres().connectAsAdministrator("test")) {
            var sums = new TreeMap<String, String>();
            for (var table : tables(administrator)) sums.put(table, sum(administrator, table, business));
            return sums;
        }
    }

    private static Iterable<String> tables(Connection administrator) throws SQLException {
        var tables = new ArrayList<String>();
        try (var sql = administrator.createStatement();
                var rows = sql.executeQuery("""
                        select distinct table_schema || '.' || table_name
                          from information_schema.columns
                          join information_schema.tables using (table_schema, table_name)
                         where column_name = 'business_id' and table_type = 'BASE TABLE'
                        """)) {
            while (rows.next()) tables.add(rows.getString(1));
        }
        return tables;
    }

    private static String sum(Connection administrator, String table, BusinessId business) throws SQLException {
        try (var sql = administrator.prepareStatement(
                "select count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')" + " from "
                        + table + " t where business_id = ?")) {
            sql.setObject(1, business.value());
            try (var row = sql.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
