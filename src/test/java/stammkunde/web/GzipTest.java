package stammkunde.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzipTest {

    @Test
    void what_is_packed_by_many_at_once_can_be_unpacked() {
        assertThat(IntStream.range(0, 2000).parallel().allMatch(GzipTest::survives))
                .isTrue();
    }

    private static boolean survives(int number) {
        var plain = ("<li>Größe " + number + "</li>").repeat(number).getBytes(UTF_8);
        try (var unpacked =
                new GZIPInputStream(new ByteArrayInputStream(Gzip.pack(plain).toByteArray()))) {
            return java.util.Arrays.equals(unpacked.readAllBytes(), plain);
        } catch (java.io.IOException broken) {
            return false;
        }
    }
}
