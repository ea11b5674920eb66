package stammkunde.customer;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;

/** The file in the order of names, or a part of it. */
@Repository
class CustomerListRepository {

    private static final String FILTERED = """
              from customer.customer c
             where c.business_id = :business and c.merged_into is null
               and (:kind = '' or c.kind = :kind)
               and (cast(:branch as uuid) is null or c.branch_id = cast(:branch as uuid))
               and (:tag = '' or exists (select from customer.tag t where t.business_id = c.business_id
                                            and t.customer_id = c.customer_id and t.tag = :tag))
               and case :reach
                   when 'ANY' then true
                   when 'EMAIL' then exists (select from customer.contact k where k.business_id = c.business_id
                                                and k.customer_id = c.customer_id and k.kind = 'EMAIL')
                   when 'MOBILE' then exists (select from customer.contact k where k.business_id = c.business_id
                                                and k.customer_id = c.customer_id and k.mobile)
                   else not exists (select from customer.contact k where k.business_id = c.business_id
                                                and k.customer_id = c.customer_id) end
            """;

    private final JdbcClient jdbc;

    CustomerListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CustomerCursor> page(BusinessId business, CustomerFilter filter, Optional<CustomerCursor> after, int most) {
        return filtered("select c.sort_name, c.customer_id " + FILTERED + """
                   and (cast(:id as uuid) is null or (c.sort_name, c.customer_id) > (:name, cast(:id as uuid)))
                 order by c.sort_name, c.customer_id
                 limit :most
                """, business, filter)
                .param("name", after.map(CustomerCursor::sortName).orElse(""))
                .param("id", after.map(cursor -> cursor.customer().value()).orElse(null))
                .param("most", most)
                .query((row, _) -> new CustomerCursor(
                        row.getString("sort_name"), new CustomerId(row.getObject("customer_id", UUID.class))))
                .list();
    }

    long count(BusinessId business, CustomerFilter filter) {
        return filtered("select count(*) " + FILTERED, business, filter)
                .query(Long.class)
                .single();
    }

    private StatementSpec filtered(String sql, BusinessId business, CustomerFilter filter) {
        return jdbc.sql(sql)
                .param("business", business.value())
                .param("kind", filter.kind().map(Enum::name).orElse(""))
                .param("reach", filter.reach().name())
                .param("tag", filter.tag())
                .param("branch", filter.branch().map(id -> id.value()).orElse(null), Types.OTHER);
    }

    /** From one to the next in the index: however many customers bear them. */
    List<String> tags(BusinessId business, int most) {
        return jdbc.sql("""
                with recursive known (tag) as (
                    (select tag from customer.tag where business_id = :business order by tag limit 1)
                    union all
                    select (select t.tag from customer.tag t where t.business_id = :business and t.tag > known.tag
                             order by t.tag limit 1)
                      from known where known.tag is not null)
                select tag from known where tag is not null limit :most
                """)
                .param("business", business.value())
                .param("most", most)
                .query((row, _) -> row.getString("tag"))
                .list();
    }
}
