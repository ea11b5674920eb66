package stammkunde.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.scheduling.AppointmentId;
import stammkunde.shared.BusinessId;

@Repository
class PartnerRepository {

    private final JdbcClient jdbc;

    PartnerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Partner> all(BusinessId business) {
        return jdbc.sql("""
                select partner_id, name, created_at from partner.partner
                 where business_id = :business order by lower(name), partner_id
                """)
                .param("business", business.value())
                .query(PartnerRepository::partner)
                .list();
    }

    Optional<Partner> find(BusinessId business, PartnerId partner) {
        return jdbc.sql("""
                select partner_id, name, created_at from partner.partner
                 where business_id = :business and partner_id = :partner
                """)
                .param("business", business.value())
                .param("partner", partner.value())
                .query(PartnerRepository::partner)
                .optional();
    }

    boolean insert(BusinessId business, Partner partner) {
        return jdbc.sql("""
                insert into partner.partner (business_id, partner_id, name, created_at)
                values (:business, :partner, :name, :now) on conflict (business_id, name) do nothing
                """)
                        .param("business", business.value())
                        .param("partner", partner.id().value())
                        .param("name", partner.name())
                        .param("now", partner.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean delete(BusinessId business, PartnerId partner) {
        return jdbc.sql("delete from partner.partner where business_id = :business and partner_id = :partner")
                        .param("business", business.value())
                        .param("partner", partner.value())
                        .update()
                == 1;
    }

    void insertBooking(BusinessId business, AppointmentId appointment, PartnerId partner) {
        jdbc.sql("""
                insert into partner.booking (business_id, appointment_id, partner_id)
                values (:business, :appointment, :partner) on conflict do nothing
                """)
                .param("business", business.value())
                .param("appointment", appointment.value())
                .param("partner", partner.value())
                .update();
    }

    boolean hasBooked(BusinessId business, AppointmentId appointment, PartnerId partner) {
        return jdbc.sql("""
                select exists (select from partner.booking
                                where business_id = :business and appointment_id = :appointment and partner_id = :partner)
                """)
                .param("business", business.value())
                .param("appointment", appointment.value())
                .param("partner", partner.value())
                .query(Boolean.class)
                .single();
    }

    private static Partner partner(ResultSet row, int index) throws SQLException {
        return new Partner(
                new PartnerId(row.getObject("partner_id", UUID.class)),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
