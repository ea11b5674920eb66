package stammkunde.web;

import org.junit.jupiter.api.Test;
import stammkunde.testing.Browser;
import stammkunde.testing.BrowserTest;

@BrowserTest
class ErrorPagesTest {

    private final Browser browser;

    ErrorPagesTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void a_page_that_does_not_exist_says_so_calmly() {
        try (var visit = browser.visit()) {
            visit.open("/nothing/here");
            visit.looksRight("error-404");
            visit.keepsPrivacy();
        }
    }
}
