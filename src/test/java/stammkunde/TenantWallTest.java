package stammkunde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import stammkunde.business.BusinessTransaction;
import stammkunde.testing.DatabaseTest;
import stammkunde.testing.Worlds;

/** Walks the catalogue: every table belongs to a business by its keys, and is closed to everybody who entered none. */
@DatabaseTest
class TenantWallTest {

    /** Tables of the installation, not of a business; the app has no rights on them (entrance) or none to misuse. */
    private static final Set<String> NOBODYS =
            Set.of("entrance.throttle", "entrance.setup_code", "public.flyway_schema_history");

    /** Unique beyond one business on purpose: parts of addresses. */
    private static final Set<String> WIDER_KEYS = Set.of("business.business_slug", "business.host_verified");

    private final JdbcClient jdbc;
    private final BusinessTransaction transaction;
    private final Worlds worlds;

    TenantWallTest(JdbcClient jdbc, BusinessTransaction transaction, Worlds worlds) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.worlds = worlds;
    }

    @Test
    void every_table_is_closed_by_forced_row_security() {
        assertThat(names("""
                select n.nspname || '.' || c.relname
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
                   and not (c.relrowsecurity and c.relforcerowsecurity
                            and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'own_rows'
                                           and pg_get_expr(p.polqual, p.polrelid) like '%business_id = %app.business%'
                                           and pg_get_expr(p.polwithcheck, p.polrelid) like '%business_id = %app.business%'))
                """)).isSubsetOf(NOBODYS);
    }

    @Test
    void the_business_comes_first_in_every_key() {
        assertThat(names("""
                select n.nspname || '.' || i.relname
                  from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
                  join pg_namespace n on n.oid = t.relnamespace
                  left join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
                 where (x.indisunique or x.indisexclusion) and a.attname is distinct from 'business_id'
                   and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'entrance', 'public')
                """)).isSubsetOf(WIDER_KEYS);
    }

    @Test
    void every_foreign_key_stays_within_the_business() {
        assertThat(names("""
                select c.conrelid::regclass || ' ' || c.conname
                  from pg_constraint c
                  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                 where c.contype = 'f' and a.attname <> 'business_id'
                """)).isEmpty();
    }

    @Test
    void the_apps_role_owns_nothing_and_cannot_step_over_the_wall() {
        assertThat(names("""
                select rolname from pg_roles where rolname = current_user and (rolsuper or rolbypassrls or rolcreaterole)
                union all
                select relname from pg_class where relowner = (select oid from pg_roles where rolname = current_user)
                """)).isEmpty();
    }

    @Test
    void a_query_outside_of_a_business_fails() {
        worlds.create();

        assertThatThrownBy(() -> names("select name from business.branch")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_query_that_forgets_the_business_still_sees_only_its_own_rows() {
        var ours = worlds.create();
        worlds.create();

        var seen = transaction.in(ours.business(), () -> names("select slug from business.business"));

        assertThat(seen).containsExactly(ours.slug());
    }

    @Test
    void nobody_writes_into_another_business() {
        var ours = worlds.create();
        var theirs = worlds.create();

        assertThatThrownBy(() -> transaction.run(
                        ours.business(),
                        () -> jdbc.sql("update scheduling.resource set business_id = ?")
                                .params(theirs.business().value())
                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void one_transaction_serves_one_business() {
        var ours = worlds.create().business();
        var theirs = worlds.create().business();

        assertThatThrownBy(() -> transaction.in(ours, () -> transaction.in(theirs, () -> "")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_legal_text_cannot_be_changed_or_deleted() {
        var ours = worlds.create().business();

        for (var change : List.of("update business.legal_text set body = ''", "delete from business.legal_text"))
            assertThatThrownBy(
                            () -> transaction.run(ours, () -> jdbc.sql(change).update()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
    }

    private List<String> names(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
