package stammkunde.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table as a backup sees it. Columns that the database computes itself are left out. */
record BackupTable(String name, List<String> columns, List<String> key) {

    private static final String TABLES = """
            select t.oid::regclass::text as name,
                   (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
                     where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
                   (select array_agg(quote_ident(a.attname) order by k.place)
                      from pg_constraint p
                     cross join unnest(p.conkey) with ordinality k(attnum, place)
                      join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum
                     where p.conrelid = t.oid and p.contype = 'p') as key,
                   array(select f.confrelid::regclass::text from pg_constraint f
                          where f.conrelid = t.oid and f.contype = 'f' and f.confrelid <> t.oid) as needs
              from pg_class t
              join pg_attribute b on b.attrelid = t.oid and b.attname = 'business_id'
             where t.relkind in ('r', 'p') and not t.relispartition
             order by 1
            """;

    /** All tables that hold rows of businesses, each after those that it refers to. */
    static List<BackupTable> all(Connection connection) throws SQLException {
        var needs = new LinkedHashMap<BackupTable, List<String>>();
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(TABLES)) {
            while (rows.next())
                needs.put(
                        new BackupTable(rows.getString("name"), strings(rows, "columns"), strings(rows, "key")),
                        strings(rows, "needs"));
        }
        return ordered(needs);
    }

    private static List<BackupTable> ordered(Map<BackupTable, List<String>> needs) {
        var ordered = new ArrayList<BackupTable>();
        while (!needs.isEmpty()) {
            var open = needs.keySet().stream().map(BackupTable::name).toList();
            var next = needs.entrySet().stream()
                    .filter(table -> table.getValue().stream().noneMatch(open::contains))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("tables refer to each other in a circle: " + open));
            ordered.add(next);
            needs.remove(next);
        }
        return ordered;
    }

    String copyOut() {
        return "copy (select %s from %s order by %s) to stdout"
                .formatted(String.join(", ", columns), name, String.join(", ", key));
    }

    String copyIn() {
        return "copy %s (%s) from stdin".formatted(name, String.join(", ", columns));
    }

    private static List<String> strings(ResultSet rows, String column) throws SQLException {
        return List.of((String[]) rows.getArray(column).getArray());
    }
}
