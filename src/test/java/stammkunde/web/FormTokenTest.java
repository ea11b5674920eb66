package stammkunde.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormTokenTest {

    private static final String TOKEN = FormToken.of("a session's secret");

    @Test
    void fits_under_every_mask_and_looks_different_each_time() {
        var first = FormToken.masked(TOKEN);
        var second = FormToken.masked(TOKEN);
        assertThat(first).isNotEqualTo(second).doesNotContain(TOKEN);
        assertThat(FormToken.fits(first, TOKEN)).isTrue();
        assertThat(FormToken.fits(second, TOKEN)).isTrue();
        assertThat(FormToken.fits(TOKEN, TOKEN)).isTrue();
    }

    @Test
    void another_sessions_token_and_anything_else_do_not_fit() {
        for (var wrong : new String[] {
            "", "x", "%%%", "\0", FormToken.of("another"), FormToken.masked(FormToken.of("another")), "A".repeat(86)
        }) assertThat(FormToken.fits(wrong, TOKEN)).as(wrong).isFalse();
    }

    @Test
    void without_a_session_there_is_none() {
        assertThat(FormToken.masked("")).isEmpty();
    }
}
