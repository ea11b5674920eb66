package stammkunde.business;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import stammkunde.business.PasswordHashes.Line;

class PasswordHashesTest {

    private final PasswordHashes passwords = new PasswordHashes();

    @Test
    void hashes_are_argon2id_with_pinned_parameters() {
        assertThat(passwords.hash(Line.CUSTOMERS, "vier rote Regenschirme"))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void two_passwords_alike_in_72_bytes_and_different_after_differ() {
        var alike = "r".repeat(72);
        var hash = passwords.hash(Line.CUSTOMERS, alike + "A");

        assertThat(passwords.fits(Line.CUSTOMERS, alike + "A", hash)).isTrue();
        assertThat(passwords.fits(Line.CUSTOMERS, alike + "B", hash)).isFalse();
        assertThat(passwords.fits(Line.CUSTOMERS, alike, hash)).isFalse();
    }

    @Test
    void one_text_in_two_unicode_forms_is_one_password() {
        assertThat(passwords.fits(
                        Line.CUSTOMERS,
                        "Schlu\u0308sselgarten",
                        passwords.hash(Line.CUSTOMERS, "Schl\u00fcsselgarten")))
                .isTrue();
    }

    @Test
    void nobodys_password_fits_nothing() {
        assertThat(passwords.fits(Line.CUSTOMERS, "nobody's password", null)).isFalse();
    }

    @Test
    void nobodys_hash_is_as_dear_as_anybodys() {
        assertThat(passwords.isOutdated(PasswordHashes.NOBODYS)).isFalse();
        assertThat(passwords.fits(Line.CUSTOMERS, "nobody's password", PasswordHashes.NOBODYS))
                .isTrue();
    }

    @Test
    void a_hash_made_with_other_parameters_is_outdated() {
        var yesterday = new Argon2PasswordEncoder(16, 32, 1, 4096, 1).encode("vier rote Regenschirme");

        assertThat(passwords.isOutdated(yesterday)).isTrue();
        assertThat(passwords.isOutdated(passwords.hash(Line.CUSTOMERS, "vier rote Regenschirme")))
                .isFalse();
        assertThat(passwords.fits(Line.CUSTOMERS, "vier rote Regenschirme", yesterday))
                .isTrue();
    }

    @Test
    void a_storm_of_customers_is_turned_away_instead_of_piling_up_and_staff_get_in_meanwhile() {
        var turnedAway = new AtomicInteger();
        var over = new AtomicBoolean();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            // they come back at once; however fast a machine is, it checks fewer than that while they are patient
            for (int i = 0; i < 400; i++)
                crowd.submit(() -> {
                    while (!over.get())
                        try {
                            passwords.fits(Line.CUSTOMERS, "falsch", null);
                        } catch (PasswordsBusy busy) {
                            turnedAway.incrementAndGet();
                        }
                });
            try {
                Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> turnedAway.get() > 0);
                for (int i = 0; i < 3; i++)
                    assertThat(passwords.fits(Line.STAFF, "nobody's password", PasswordHashes.NOBODYS))
                            .isTrue();
            } finally {
                over.set(true);
            }
        }
        assertThat(passwords.fits(Line.CUSTOMERS, "falsch", null)).isFalse();
    }
}
