package stammkunde.business;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.shared.BusinessId;

@Repository
class SecondFactorRepository {

    private final JdbcClient jdbc;

    SecondFactorRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> secret(BusinessId business, StaffId staff) {
        return jdbc.sql("""
                select totp_secret from business.staff
                 where business_id = :business and staff_id = :staff and totp_secret is not null
                """)
                .param("business", business.value())
                .param("staff", staff.value())
                .query((row, index) -> row.getBytes("totp_secret"))
                .optional();
    }

    void set(BusinessId business, StaffId staff, byte[] secret, long step) {
        jdbc.sql("""
                update business.staff set totp_secret = :secret, totp_last_step = :step
                 where business_id = :business and staff_id = :staff
                """)
                .param("business", business.value())
                .param("staff", staff.value())
                .param("secret", secret)
                .param("step", step)
                .update();
    }

    /** @return false if this step's code, or a newer one, was used before */
    boolean use(BusinessId business, StaffId staff, long step) {
        return jdbc.sql("""
                update business.staff set totp_last_step = :step
                 where business_id = :business and staff_id = :staff and totp_last_step < :step
                """)
                        .param("business", business.value())
                        .param("staff", staff.value())
                        .param("step", step)
                        .update()
                == 1;
    }

    void clear(BusinessId business, StaffId staff) {
        jdbc.sql("update business.staff set totp_secret = null where business_id = :business and staff_id = :staff")
                .param("business", business.value())
                .param("staff", staff.value())
                .update();
        deleteRecoveryCodes(business, staff);
    }

    void addRecoveryCode(BusinessId business, StaffId staff, byte[] hash, Instant now) {
        jdbc.sql("""
                insert into business.staff_recovery_code (business_id, staff_id, code_hash, created_at)
                values (:business, :staff, :hash, :now)
                """)
                .param("business", business.value())
                .param("staff", staff.value())
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return false if there is no such code, or it was used before */
    boolean useRecoveryCode(BusinessId business, StaffId staff, byte[] hash, Instant now) {
        return jdbc.sql("""
                update business.staff_recovery_code set used_at = :now
                 where business_id = :business and staff_id = :staff and code_hash = :hash and used_at is null
                """)
                        .param("business", business.value())
                        .param("staff", staff.value())
                        .param("hash", hash)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    int recoveryCodesLeft(BusinessId business, StaffId staff) {
        return jdbc.sql("""
                select count(*) from business.staff_recovery_code
                 where business_id = :business and staff_id = :staff and used_at is null
                """)
                .param("business", business.value())
                .param("staff", staff.value())
                .query(Integer.class)
                .single();
    }

    void deleteRecoveryCodes(BusinessId business, StaffId staff) {
        jdbc.sql("delete from business.staff_recovery_code where business_id = :business and staff_id = :staff")
                .param("business", business.value())
                .param("staff", staff.value())
                .update();
    }
}
