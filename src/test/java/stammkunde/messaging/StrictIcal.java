package stammkunde.messaging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads iCalendar by the letter of RFC 5545 and forgives nothing. Written without looking at {@link Ical}. */
final class StrictIcal {

    /** @param parameters names in upper case */
    record Property(String name, Map<String, String> parameters, String value) {

        String text() {
            var text = new StringBuilder();
            for (int i = 0; i < value.length(); i++) {
                var letter = value.charAt(i);
                if (letter == ',' || letter == ';') throw new AssertionError("bare " + letter + " in " + value);
                if (letter != '\\') {
                    text.append(letter);
                    continue;
                }
                var escaped = value.charAt(++i);
                switch (escaped) {
                    case 'n', 'N' -> text.append('\n');
                    case '\\', ';', ',' -> text.append(escaped);
                    default -> throw new AssertionError("no such escape: \\" + escaped);
                }
            }
            return text.toString();
        }
    }

    static final class Component {
        final String name;
        final List<Property> properties = new ArrayList<>();
        final List<Component> components = new ArrayList<>();

        Component(String name) {
            this.name = name;
        }

        Property only(String property) {
            var found = properties.stream().filter(p -> p.name.equals(property)).toList();
            if (found.size() != 1) throw new AssertionError(property + " occurs " + found.size() + " times");
            return found.getFirst();
        }

        Component sub(String component) {
            var found =
                    components.stream().filter(c -> c.name.equals(component)).toList();
            if (found.size() != 1) throw new AssertionError(component + " occurs " + found.size() + " times");
            return found.getFirst();
        }

        boolean has(String property) {
            return properties.stream().anyMatch(p -> p.name.equals(property));
        }
    }

    private StrictIcal() {}

    static Component read(String source) {
        if (!source.endsWith("\r\n")) throw new AssertionError("does not end with CRLF");
        if (source.replace("\r\n", "").matches("(?s).*[\r\n].*")) throw new AssertionError("bare CR or LF");
        for (var line : source.split("\r\n")) {
            var octets = line.getBytes(StandardCharsets.UTF_8);
            if (octets.length > 75) throw new AssertionError(octets.length + " octets: " + line);
            if (!new String(octets, StandardCharsets.UTF_8).equals(line)) throw new AssertionError("torn character");
            if (line.isEmpty()) throw new AssertionError("blank line");
        }
        var open = new ArrayDeque<Component>();
        var root = new Component("");
        open.push(root);
        for (var line : source.replace("\r\n ", "").split("\r\n")) {
            var property = property(line);
            switch (property.name) {
                case "BEGIN" -> {
                    var component = new Component(property.value);
                    open.element().components.add(component);
                    open.push(component);
                }
                case "END" -> {
                    if (!open.pop().name.equals(property.value)) throw new AssertionError("wrong END: " + line);
                }
                default -> open.element().properties.add(property);
            }
        }
        if (open.size() != 1) throw new AssertionError("not closed: " + open.element().name);
        if (!root.properties.isEmpty()) throw new AssertionError("property outside of a component");
        return root.sub("VCALENDAR");
    }

    private static Property property(String line) {
        var at = 0;
        while (at < line.length() && isName(line.charAt(at))) at++;
        if (at == 0) throw new AssertionError("no name: " + line);
        var name = line.substring(0, at);
        var parameters = new LinkedHashMap<String, String>();
        while (line.charAt(at) == ';') {
            var equals = line.indexOf('=', at);
            var key = line.substring(at + 1, equals);
            if (!key.chars().allMatch(letter -> isName((char) letter))) throw new AssertionError("parameter " + key);
            at = equals + 1;
            int end;
            if (line.charAt(at) == '"') {
                end = line.indexOf('"', at + 1);
                parameters.put(key, checked(line.substring(at + 1, end)));
                end++;
            } else {
                end = at;
                while (":;,\"".indexOf(line.charAt(end)) < 0) end++;
                parameters.put(key, checked(line.substring(at, end)));
            }
            at = end;
        }
        if (line.charAt(at) != ':') throw new AssertionError("no colon: " + line);
        return new Property(name, parameters, checked(line.substring(at + 1)));
    }

    private static String checked(String value) {
        if (value.chars().anyMatch(letter -> letter < ' ' && letter != '\t' || letter == 0x7f))
            throw new AssertionError("control character in " + value);
        return value;
    }

    private static boolean isName(char letter) {
        return letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9' || letter == '-';
    }
}
