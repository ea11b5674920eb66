package stammkunde.portal.account;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.testing.World;

/** A business's pages about accounts, from outside. */
record AccountDoor(MockMvcTester browser, World world) {

    String at(String page) {
        return "/b/" + world.slug() + "/account" + page;
    }

    MvcTestResult get(String path, @Nullable Cookie cookie) {
        var request = browser.get().uri(path);
        return (cookie == null ? request : request.cookie(cookie)).exchange();
    }

    MvcTestResult post(String page, String... parameters) {
        return post(page, null, parameters);
    }

    MvcTestResult post(String page, @Nullable Cookie cookie, String... parameters) {
        var request = browser.post().uri(at(page));
        if (cookie != null) request = request.cookie(cookie);
        for (var i = 0; i < parameters.length; i += 2) request = request.param(parameters[i], parameters[i + 1]);
        return request.exchange();
    }
}
