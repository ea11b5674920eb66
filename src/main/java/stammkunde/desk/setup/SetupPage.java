package stammkunde.desk.setup;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import stammkunde.business.Business.Country;
import stammkunde.business.Business.Kind;
import stammkunde.desk.settings.Lands;
import stammkunde.web.Choice;
import stammkunde.web.Frame;
import stammkunde.web.Page;
import stammkunde.web.Problems;

/** Everything {@code desk/setup/setup.jte} prints. */
public record SetupPage(Frame frame, MultiValueMap<String, String> typed, Problems problems) implements Page {

    public String value(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value;
    }

    public List<Choice> kinds() {
        return Arrays.stream(Kind.values())
                .map(kind -> new Choice(kind.name(), text("settings.kind." + kind)))
                .toList();
    }

    /** Land or canton says the country too: {@code DE-by}. */
    public List<Choice> lands() {
        return Stream.of(Country.values())
                .flatMap(country -> Lands.of(country).stream()
                        .map(land -> new Choice(
                                country + "-" + land.value(),
                                land.label() + " (" + text("setup.country." + country) + ")")))
                .toList();
    }
}
