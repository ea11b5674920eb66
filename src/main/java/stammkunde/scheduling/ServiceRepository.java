package stammkunde.scheduling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.scheduling.Service.Ask;
import stammkunde.scheduling.Service.Asks;
import stammkunde.scheduling.Service.BookableBy;
import stammkunde.scheduling.Service.Confirmation;
import stammkunde.shared.BusinessId;

@Repository
class ServiceRepository {

    private static final String SELECT = """
            select s.service_id, s.name, s.description, s.icon, s.duration_minutes, s.buffer_before_minutes,
                   s.buffer_after_minutes, s.step_minutes, s.lead_minutes, s.horizon_days, s.cancel_until_minutes,
                   s.confirmation, s.bookable_by, s.price_cents, s.no_show_fee_cents, s.currency, s.withdrawal, s.ask_phone,
                   s.ask_address, s.ask_plate, s.ask_comment, s.copy_to, s.position, s.active,
                   coalesce(s.quick, s.ask_comment <> 'REQUIRED') as quick, n.need_nos, n.resources
              from scheduling.service s
              left join lateral (
                   select array_agg(need_no order by need_no, preference, resource_id) as need_nos,
                          array_agg(resource_id order by need_no, preference, resource_id) as resources
                     from scheduling.service_need
                    where business_id = s.business_id and service_id = s.service_id) n on true
             where s.business_id = :business
            """;

    private final JdbcClient jdbc;

    ServiceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Service> all(BusinessId business) {
        return jdbc.sql(SELECT + "order by s.active desc, s.position, s.name, s.service_id")
                .param("business", business.value())
                .query(ServiceRepository::service)
                .list();
    }

    Optional<Service> find(BusinessId business, ServiceId service) {
        return jdbc.sql(SELECT + "and s.service_id = :service")
                .param("business", business.value())
                .param("service", service.value())
                .query(ServiceRepository::service)
                .optional();
    }

    /** Inserts or replaces; needs are replaced as a whole. */
    void save(BusinessId business, Service service) {
        jdbc.sql("""
                insert into scheduling.service (business_id, service_id, name, description, icon, duration_minutes,
                       buffer_before_minutes, buffer_after_minutes, step_minutes, lead_minutes, horizon_days,
                       cancel_until_minutes, confirmation, bookable_by, price_cents, no_show_fee_cents, currency,
                       withdrawal, ask_phone, ask_address, ask_plate, ask_comment, copy_to, position, active, quick)
                values (:business, :service, :name, :description, :icon, :duration, :bufferBefore, :bufferAfter, :step,
                       :lead, :horizon, :cancelUntil, :confirmation, :bookableBy, :price, :noShowFee, :currency,
                       :withdrawal, :askPhone, :askAddress, :askPlate, :askComment, :copyTo, :position, :active, :quick)
                on conflict (business_id, service_id) do update
                   set name = excluded.name, description = excluded.description, icon = excluded.icon,
                       duration_minutes = excluded.duration_minutes,
                       buffer_before_minutes = excluded.buffer_before_minutes,
                       buffer_after_minutes = excluded.buffer_after_minutes, step_minutes = excluded.step_minutes,
                       lead_minutes = excluded.lead_minutes, horizon_days = excluded.horizon_days,
                       cancel_until_minutes = excluded.cancel_until_minutes, confirmation = excluded.confirmation,
                       bookable_by = excluded.bookable_by, price_cents = excluded.price_cents,
                       no_show_fee_cents = excluded.no_show_fee_cents, currency = excluded.currency,
                       withdrawal = excluded.withdrawal,
                       ask_phone = excluded.ask_phone, ask_address = excluded.ask_address,
                       ask_plate = excluded.ask_plate, ask_comment = excluded.ask_comment,
                       copy_to = excluded.copy_to, position = excluded.position, active = excluded.active,
                       quick = excluded.quick
                """)
                .param("business", business.value())
                .param("service", service.id().value())
                .param("name", service.name())
                .param("description", service.description())
                .param("icon", service.icon())
                .param("duration", service.duration().toMinutes())
                .param("bufferBefore", service.bufferBefore().toMinutes())
                .param("bufferAfter", service.bufferAfter().toMinutes())
                .param("step", service.step().toMinutes())
                .param("lead", service.lead().toMinutes())
                .param("horizon", service.horizonDays())
                .param("cancelUntil", service.cancelUntil().toMinutes())
                .param("confirmation", service.confirmation().name())
                .param("bookableBy", service.bookableBy().name())
                .param("price", Columns.centsOrNull(service.price()))
                .param("noShowFee", Columns.centsOrNull(service.noShowFee()))
                .param("currency", service.currency().getCurrencyCode())
                .param("withdrawal", service.withdrawal().name())
                .param("askPhone", service.asks().phone().name())
                .param("askAddress", service.asks().address().name())
                .param("askPlate", service.asks().plate().name())
                .param("askComment", service.asks().comment().name())
                .param("copyTo", service.copyTo())
                .param("position", service.position())
                .param("active", service.active())
                .param("quick", service.quick())
                .update();
        jdbc.sql("delete from scheduling.service_need where business_id = :business and service_id = :service")
                .param("business", business.value())
                .param("service", service.id().value())
                .update();
        for (var need = 0; need < service.needs().size(); need++)
            insertNeed(business, service.id(), need + 1, service.needs().get(need));
    }

    private void insertNeed(BusinessId business, ServiceId service, int needNo, List<ResourceId> candidates) {
        jdbc.sql("""
                insert into scheduling.service_need (business_id, service_id, need_no, resource_id, preference)
                select :business, :service, :need, candidate.id, candidate.preference
                  from unnest(cast(:candidates as uuid[])) with ordinality as candidate (id, preference)
                """)
                .param("business", business.value())
                .param("service", service.value())
                .param("need", needNo)
                .param("candidates", Columns.uuids(candidates))
                .update();
    }

    private static Service service(ResultSet row, int index) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        return new Service(
                new ServiceId(row.getObject("service_id", UUID.class)),
                row.getString("name"),
                row.getString("description"),
                row.getString("icon"),
                Duration.ofMinutes(row.getInt("duration_minutes")),
                Duration.ofMinutes(row.getInt("buffer_before_minutes")),
                Duration.ofMinutes(row.getInt("buffer_after_minutes")),
                Duration.ofMinutes(row.getInt("step_minutes")),
                Duration.ofMinutes(row.getInt("lead_minutes")),
                row.getInt("horizon_days"),
                Duration.ofMinutes(row.getInt("cancel_until_minutes")),
                Confirmation.valueOf(row.getString("confirmation")),
                BookableBy.valueOf(row.getString("bookable_by")),
                Columns.moneyOrNull(row, "price_cents", currency),
                Columns.moneyOrNull(row, "no_show_fee_cents", currency),
                currency,
                Withdrawal.valueOf(row.getString("withdrawal")),
                new Asks(
                        Ask.valueOf(row.getString("ask_phone")),
                        Ask.valueOf(row.getString("ask_address")),
                        Ask.valueOf(row.getString("ask_plate")),
                        Ask.valueOf(row.getString("ask_comment"))),
                row.getString("copy_to"),
                row.getInt("position"),
                row.getBoolean("active"),
                row.getBoolean("quick"),
                needs(row));
    }

    private static List<List<ResourceId>> needs(ResultSet row) throws SQLException {
        var needNos = row.getArray("need_nos");
        if (needNos == null) return List.of();

        var numbers = (Integer[]) needNos.getArray();
        var resources = Columns.resources(row.getArray("resources"));
        var needs = new ArrayList<List<ResourceId>>();
        for (var i = 0; i < numbers.length; i++) {
            if (i == 0 || !numbers[i].equals(numbers[i - 1])) needs.add(new ArrayList<>());
            needs.getLast().add(resources.get(i));
        }
        return needs;
    }
}
