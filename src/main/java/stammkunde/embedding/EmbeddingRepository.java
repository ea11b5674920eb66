package stammkunde.embedding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import stammkunde.embedding.Embedding.Links;
import stammkunde.embedding.Embedding.Mode;
import stammkunde.embedding.Embedding.Side;
import stammkunde.shared.BusinessId;

@Repository
class EmbeddingRepository {

    private final JdbcClient jdbc;

    EmbeddingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Embedding> find(BusinessId business) {
        return jdbc.sql(
                        "select origins, mode, side, label, title, link_page, links_to_page from embedding.setting where business_id = :business")
                .param("business", business.value())
                .query(EmbeddingRepository::embedding)
                .optional();
    }

    void save(BusinessId business, Embedding embedding) {
        jdbc.sql("""
                insert into embedding.setting (business_id, origins, mode, side, label, title, link_page, links_to_page)
                values (:business, :origins, :mode, :side, :label, :title, :page, :toPage)
                on conflict (business_id) do update
                   set origins = excluded.origins, mode = excluded.mode, side = excluded.side, label = excluded.label,
                       title = excluded.title, link_page = excluded.link_page, links_to_page = excluded.links_to_page
                """)
                .param("business", business.value())
                .param("origins", embedding.sources().toArray(String[]::new))
                .param("mode", embedding.mode().name())
                .param("side", embedding.side().name())
                .param("label", embedding.label())
                .param("title", embedding.title())
                .param(
                        "page",
                        embedding.links().page() == null
                                ? ""
                                : embedding.links().page().address())
                .param("toPage", embedding.links().toPage())
                .update();
    }

    private static Embedding embedding(ResultSet row, int index) throws SQLException {
        var page = row.getString("link_page");
        return new Embedding(
                Arrays.stream((String[]) row.getArray("origins").getArray())
                        .map(Origin::new)
                        .toList(),
                Mode.valueOf(row.getString("mode")),
                Side.valueOf(row.getString("side")),
                row.getString("label"),
                row.getString("title"),
                new Links(page.isEmpty() ? null : new LinkPage(page), row.getBoolean("links_to_page")));
    }
}
