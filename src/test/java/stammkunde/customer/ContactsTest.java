package stammkunde.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stammkunde.business.Business.Country;

class ContactsTest {

    @ParameterizedTest
    @CsvSource({
        " Petra.Brunner@BlueMail.example , petra.brunner@bluemail.example",
        "o'hara+tag@x-y.example.org,       o'hara+tag@x-y.example.org",
        "rené@müller.example,              rené@xn--mller-kva.example",
    })
    void an_address_has_one_spelling(String typed, String spelt) {
        assertThat(Contacts.email(typed)).contains(spelt);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a@",
                "@b.de",
                "a b@c.de",
                "a@b",
                "a@@b.de",
                "a@b..de",
                ".a@b.de",
                "a..b@c.de",
                "a@-b.de",
                "a\r\nBcc: x@y.de@c.de",
                "a@b.de\nc@d.de",
                "<a@b.de>",
                "a@b.de,c@d.de",
                "a@1.2.3.4",
                "a\u0000@b.de"
            })
    void what_no_mail_could_reach_is_no_address(String typed) {
        assertThat(Contacts.email(typed)).isEmpty();
    }

    @Test
    void an_endless_address_is_no_address() {
        assertThat(Contacts.email("a".repeat(65) + "@b.de")).isEmpty();
        assertThat(Contacts.email("a@" + "b.".repeat(130) + "de")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "079 555 01 20,     CH, +41795550120,  true",
        "0041 79 555 01 20, DE, +41795550120,  true",
        "+41 (0)79 5550120, CH, +41795550120,  true",
        "0151/23456789,     DE, +4915123456789, true",
        "030 901820,        DE, +4930901820,   false",
        "0664 1234567,      AT, +436641234567, true",
    })
    void a_number_has_one_spelling_and_is_known_to_be_mobile(String typed, Country at, String value, boolean mobile) {
        assertThat(Contacts.phone(typed, at)).contains(new Phone(value, mobile));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12", "abc", "00000000000", "+999 1234567", "079 555 01 20 079 555 01 20 079 555 01 20"})
    void what_nobody_could_dial_is_no_number(String typed) {
        assertThat(Contacts.phone(typed, Country.CH)).isEmpty();
    }

    @Test
    void numbers_are_printed_as_people_at_home_write_them() {
        assertThat(Contacts.printed("+41795550120", Country.CH)).isEqualTo("079 555 01 20");
        assertThat(Contacts.printed("+41795550120", Country.DE)).isEqualTo("+41 79 555 01 20");
    }
}
