package stammkunde.desk.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import stammkunde.business.Business.Country;
import stammkunde.business.Business.Kind;
import stammkunde.business.Businesses;
import stammkunde.desk.setup.FirstBusiness.Outcome;
import stammkunde.desk.setup.FirstBusiness.Wish;
import stammkunde.keys.Secrets;
import stammkunde.scheduling.Services;
import stammkunde.shared.Ids;
import stammkunde.testing.DatabaseTest;

@DatabaseTest
class FirstBusinessTest {

    private static final String CODE = "ABCDE-23456-FGHJK";

    private final FirstBusiness first;
    private final Businesses businesses;
    private final Services services;

    FirstBusinessTest(FirstBusiness first, Businesses businesses, Services services, JdbcClient jdbc) {
        this.first = first;
        this.businesses = businesses;
        this.services = services;
        jdbc.sql("select entrance.issue_setup_code(?, now())")
                .params(Secrets.hash(CODE))
                .query((row, index) -> true)
                .single();
    }

    @Test
    void a_business_with_everything_its_trade_usually_has_is_made_once_per_code() {
        var slug = "b" + Ids.next().toString().replace("-", "");

        assertThat(first.make(wish("wrong", slug, "vier rote Regenschirme"))).isEqualTo(new Outcome.WrongCode());
        assertThat(first.make(wish(CODE, slug, "kurz"))).isInstanceOf(Outcome.Weak.class);
        assertThat(businesses.bySlug(slug)).isEmpty();

        var made = (Outcome.Made) first.make(wish("abcde 23456fghjk", slug, "vier rote Regenschirme"));
        assertThat(businesses.bySlug(slug)).contains(made.business());
        assertThat(services.all(made.business())).hasSize(2);
        assertThat(first.make(wish(CODE, slug + "2", "vier rote Regenschirme"))).isEqualTo(new Outcome.WrongCode());
    }

    private static Wish wish(String code, String slug, String password) {
        return new Wish(
                code,
                "Garage Frei",
                slug,
                Kind.WORKSHOP,
                Country.CH,
                "zh",
                "Rosenweg",
                "6",
                "8404",
                "Winterthur",
                "052 555 01 00",
                "Sandra Muster",
                slug + "@staff.example",
                password);
    }
}
