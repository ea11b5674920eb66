package stammkunde.desk;

import java.util.Map;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.testing.Staff;

/** Somebody at the desk who opens pages and sends forms. */
public record DeskBrowser(MockMvcTester browser, Staff staff) {

    public MvcTestResult open(String address) {
        return browser.get().uri(address).cookie(staff.cookie()).exchange();
    }

    public MvcTestResult send(String address, Map<String, String> fields) {
        var request = browser.post().uri(address).cookie(staff.cookie()).param("_csrf", staff.csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
