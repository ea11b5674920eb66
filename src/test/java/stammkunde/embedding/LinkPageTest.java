package stammkunde.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stammkunde.embedding.Embedding.Links;
import stammkunde.embedding.Embedding.Mode;
import stammkunde.embedding.Embedding.Side;
import stammkunde.embedding.LinkPage.Problem;

/** Which page of a website personal links may lead to. */
class LinkPageTest {

    private static final List<Origin> LISTED =
            List.of(new Origin("https://www.sommer.example"), new Origin("http://localhost:8090"));

    @ParameterizedTest
    @CsvSource({
        "https://www.sommer.example, https://www.sommer.example/",
        "WWW.Sommer.example/termin?x=1, https://www.sommer.example/termin?x=1",
        "https://www.sommer.example:443/ä, https://www.sommer.example/%C3%A4",
        "http://localhost:8090/autohaus-sommer, http://localhost:8090/autohaus-sommer"
    })
    void a_page_of_a_listed_website_is_taken(String typed, String address) {
        assertThat(LinkPage.read(typed, LISTED)).isEqualTo(new LinkPage.Reading.Right(new LinkPage(address)));
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.sommer.example/, NOT_ENCRYPTED",
        "https://sommer.example/, NOT_LISTED",
        "https://www.sommer.example.evil.test/, NOT_LISTED",
        "https://www.sommer.example@evil.test/, NOT_AN_ADDRESS",
        "https://www.sommer.example/#da, HAS_A_FRAGMENT",
        "javascript://www.sommer.example/%0aalert(1), NOT_AN_ADDRESS",
        "'https://www.sommer.example/a b', NOT_AN_ADDRESS",
        "https:///termin, NOT_AN_ADDRESS",
        "'', NOT_AN_ADDRESS"
    })
    void anything_else_is_refused(String typed, Problem problem) {
        assertThat(LinkPage.read(typed, LISTED)).isEqualTo(new LinkPage.Reading.Wrong(problem));
    }

    @Test
    void a_website_that_is_listed_no_longer_gets_no_links() {
        var page = new LinkPage("https://www.sommer.example/");
        var with = new Embedding(LISTED, Mode.DRAWER, Side.LEFT, "", "", new Links(page, true));
        var without = new Embedding(List.of(), Mode.DRAWER, Side.LEFT, "", "", new Links(page, true));
        assertThat(with.linkPage(null)).contains(page);
        assertThat(with.linkPage(false)).isEmpty();
        assertThat(without.linkPage(null)).isEmpty();
        assertThat(without.linkPage(true)).isEmpty();
    }

    @Test
    void the_code_stands_where_no_server_sees_it() {
        assertThat(new LinkPage("https://www.sommer.example/t?x=1").bringing("sommer", "AbC"))
                .isEqualTo("https://www.sommer.example/t?x=1#stammkunde=sommer:AbC");
    }
}
