package stammkunde.messaging.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stammkunde.messaging.text.MustacheText.Malformed;
import stammkunde.messaging.text.MustacheText.Ready;
import stammkunde.messaging.text.MustacheText.Unknown;

class MustacheTextTest {

    private static final Set<String> NAMES = Set.of("customer", "service", "price");

    @Test
    void placeholders_are_replaced_by_values() {
        assertThat(fill("Guten Tag {{customer}}, {{ service }}.", Map.of("customer", "Ada", "service", "Radwechsel")))
                .isEqualTo("Guten Tag Ada, Radwechsel.");
    }

    @Test
    void one_text_can_be_filled_for_many_and_remembers_none() {
        var text = ((Ready) MustacheText.parse("{{customer}}{{#price}}, {{price}}{{/price}}", NAMES)).text();

        assertThat(text.fill(Map.of())).isEmpty();
        assertThat(text.fill(Map.of("customer", "Ada", "price", "1"))).isEqualTo("Ada, 1");
        assertThat(text.fill(Map.of("customer", "Bo", "price", ""))).isEqualTo("Bo");
        assertThat(text.fill(Map.of("price", "2"))).isEqualTo(", 2");
    }

    @Test
    void a_section_is_printed_only_if_its_value_is_there() {
        var text = "A\n{{#price}}\nKostet {{price}}.\n{{/price}}\n{{^price}}\nKostenlos.\n{{/price}}\nZ";

        assertThat(fill(text, Map.of("price", "10 €"))).isEqualTo("A\nKostet 10 €.\nZ");
        assertThat(fill(text, Map.of("price", ""))).isEqualTo("A\nKostenlos.\nZ");
        assertThat(fill(text, Map.of())).isEqualTo("A\nKostenlos.\nZ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{service}}",
                "{{x}} ${7*7} {event.__init__} T(java.lang.Runtime)",
                "{{#price}}",
                "{{{customer}}}",
                "{{=<% %>=}}",
                "$0 \\1 %s {0}"
            })
    void what_is_put_in_is_never_read_again(String name) {
        assertThat(fill("Guten Tag {{customer}}", Map.of("customer", name, "service", "secret", "price", "1")))
                .isEqualTo("Guten Tag " + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "length", "this", "hashCode", "getBytes", "toString", "password"})
    void a_name_outside_of_the_list_is_refused_by_name(String name) {
        assertThat(MustacheText.parse("Hallo {{" + name + "}}", NAMES)).isEqualTo(new Unknown(name));
        assertThat(MustacheText.parse("{{#customer}}{{" + name + "}}{{/customer}}", NAMES))
                .isEqualTo(new Unknown(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{> partial}}",
                "{{=<% %>=}}",
                "{{{customer}}}",
                "{{&customer}}",
                "{{!comment}}",
                "{{customer.name}}",
                "{{.}}",
                "{{}}",
                "{{-index}}",
                "{{#customer}}",
                "{{/customer}}",
                "{{#customer}}{{#price}}{{/customer}}{{/price}}",
                "{{customer",
                "{{a\nb}}"
            })
    void nothing_else_of_mustache_is_let_in(String source) {
        assertThat(MustacheText.parse(source, NAMES)).isInstanceOf(Malformed.class);
    }

    @Test
    void no_value_is_looked_for_in_the_value_of_a_section() {
        assertThat(fill("{{#customer}}{{price}}{{/customer}}", Map.of("customer", "Ada", "price", "1")))
                .isEqualTo("1");
        assertThat(fill("{{#customer}}{{price}}{{/customer}}", Map.of("customer", "Ada")))
                .isEmpty();
    }

    private static String fill(String source, Map<String, String> values) {
        return ((Ready) MustacheText.parse(source, NAMES)).text().fill(values);
    }
}
