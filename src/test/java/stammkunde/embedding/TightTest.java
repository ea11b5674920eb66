package stammkunde.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What of a script is for people only. */
class TightTest {

    @Test
    void comments_indentation_and_spaces_go_and_meaning_stays() {
        assertThat(Tight.of("""
                // a comment
                function one(a, b) {
                  var c = a + +b, d = [1, 2]
                  return { a: "x = y, {z}", b: /^[\\w\\s",-]+$/.test(c) ? c : d }
                }
                """)).isEqualTo("""
                function one(a,b){var c=a + +b,d=[1,2]
                return{a:"x = y, {z}",b:/^[\\w\\s",-]+$/.test(c)?c:d}}
                """);
    }
}
