package stammkunde.booking;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import stammkunde.testing.World;

/** Somebody at a business's booking page, without a browser's help: types what the test says, sends what it says. */
class Guest {

    private final MockMvcTester http;
    private final World world;

    Guest(MockMvcTester http, World world) {
        this.http = http;
        this.world = world;
    }

    MvcTestResult open(String path) {
        return http.get().uri("/b/" + world.slug() + path).exchange();
    }

    /** The page of this service with a time chosen. */
    MvcTestResult choose(UUID service, String start) {
        return open("?service=" + service + "&start=" + start);
    }

    /** A form in which everything is right: Tuesday, 24 March, 09:30, changing wheels. */
    Map<String, String> form() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("key", UUID.randomUUID().toString());
        fields.put("service", world.wheels().value().toString());
        fields.put("branch", world.branch().value().toString());
        fields.put("start", "2026-03-24T08:30Z");
        fields.put("offer", "--EUR-1440");
        fields.put("firstName", "Ingrid");
        fields.put("lastName", "Lorenzen");
        fields.put("email", "ingrid.lorenzen@posteo.de");
        fields.put("phone", "0171 3920014");
        fields.put("comment", "");
        return fields;
    }

    MvcTestResult book(String... changes) {
        var fields = form();
        for (var i = 0; i < changes.length; i += 2) fields.put(changes[i], changes[i + 1]);
        return send("/appointments", fields);
    }

    MvcTestResult send(String path, Map<String, String> fields) {
        return sendFrom("127.0.0.1", path, fields);
    }

    MvcTestResult sendFrom(String address, String path, Map<String, String> fields) {
        var request = http.post().uri("/b/" + world.slug() + path).with(from -> {
            from.setRemoteAddr(address);
            return from;
        });
        fields.forEach(request::param);
        return request.exchange();
    }

    /** Books and answers with the path of the appointment's page, after {@code /b/{slug}}. */
    String booked(String... changes) {
        var location = book(changes).getResponse().getRedirectedUrl();
        if (location == null) throw new IllegalStateException("was not booked");
        return location.substring(("/b/" + world.slug()).length());
    }

    static String hidden(String html, String name) {
        var matcher =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
        if (!matcher.find()) throw new IllegalStateException("no field " + name);
        return matcher.group(1);
    }
}
