package stammkunde.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    private static final byte[] SECRET = "JBSWY3DPEHPK3PXP".getBytes(UTF_8);
    private static final byte[] ADA = "ada".getBytes(UTF_8);
    private static final byte[] BO = "bo".getBytes(UTF_8);

    @TempDir
    Path directory;

    @Test
    void what_was_encrypted_can_be_read_after_a_restart_but_only_for_the_same_row() {
        var encrypted = keys().encrypt(SECRET, ADA);

        assertThat(keys().decrypt(encrypted, ADA)).isEqualTo(SECRET);
        assertThatThrownBy(() -> keys().decrypt(encrypted, BO)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void encrypting_twice_does_not_show_that_it_is_the_same_secret() {
        assertThat(keys().encrypt(SECRET, ADA)).isNotEqualTo(keys().encrypt(SECRET, ADA));
    }

    @Test
    void a_keyed_hash_finds_a_value_again_and_depends_on_purpose_and_installation() {
        var hash = keys().keyedHash(ADA, SECRET);

        assertThat(keys().keyedHash(ADA, SECRET)).isEqualTo(hash).hasSize(32);
        assertThat(keys().keyedHash(BO, SECRET)).isNotEqualTo(hash);
        assertThat(new Keys(directory.resolve("other.json")).keyedHash(ADA, SECRET))
                .isNotEqualTo(hash);
    }

    @Test
    void the_file_is_readable_by_its_owner_only() throws Exception {
        keys();

        assertThat(Files.getPosixFilePermissions(directory.resolve("keys.json")))
                .hasToString("[OWNER_READ, OWNER_WRITE]");
    }

    @Test
    void tokens_are_long_and_never_repeat() {
        assertThat(Secrets.token()).hasSize(43).isNotEqualTo(Secrets.token());
        assertThat(Secrets.hash("token")).hasSize(32).isEqualTo(Secrets.hash("token"));
    }

    private Keys keys() {
        return new Keys(directory.resolve("keys.json"));
    }
}
