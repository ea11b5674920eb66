package stammkunde.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stammkunde.outside.PublicNetworks;

class WebhookAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.1.1",
                "198.18.0.1",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "64:ff9b::a00:1",
                "fc00::1",
                "fd12::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001:db8::1",
                "2001::1",
                "2002:a00:1::",
                "100::1",
                "5f00::1"
            })
    void what_lies_inside_is_not_public(String address) {
        assertThat(PublicNetworks.contain(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.32.0.1", "100.128.0.1", "9.255.255.255", "2a00:1450::1", "2606:4700::1111"})
    void the_rest_of_the_world_is(String address) {
        assertThat(PublicNetworks.contain(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://dms.example/",
                "ftp://dms.example/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://2130706433/",
                "https://0x7f.1/",
                "https://localhost/",
                "https://intern/",
                "https://user:pass@dms.example/",
                "https://dms.example:22/",
                "https://dms.example/#x",
                "https:///x",
                "nonsense",
                "",
                "https://dms.example/\r\nX: y",
                "javascript:alert(1)",
                "file:///etc/passwd"
            })
    void other_addresses_are_refused(String url) {
        assertThat(new WebhookAddress(false).parse(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://dms.example/hook?x=1", "https://dms.example:8443/", "https://dms.example:443"})
    void https_names_are_fine(String url) {
        assertThat(new WebhookAddress(false).parse(url)).isPresent();
    }

    @Test
    void a_name_that_means_this_machine_is_not_connected_to() {
        assertThatThrownBy(() -> new WebhookAddress(false).resolve(URI.create("https://localhost/")))
                .isInstanceOf(UnknownHostException.class);
    }

    @Test
    void retries_wait_ever_longer_for_about_three_days() {
        var retries = new Retries(new java.util.Random(1));
        var all = java.time.Duration.ZERO;
        var tries = 1;
        for (; retries.after(tries).isPresent(); tries++)
            all = all.plus(retries.after(tries).orElseThrow());
        assertThat(all.toHours()).isBetween(60L, 84L);
        assertThat(tries).isEqualTo(11);
    }
}
