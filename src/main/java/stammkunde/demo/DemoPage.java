package stammkunde.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stammkunde.web.Frame;
import stammkunde.web.Page;

/** Everything {@code demo/start.jte} prints. */
public record DemoPage(
        Frame frame,
        List<House> houses,
        String password,
        @Nullable Api api,
        List<LetterRow> letters) implements Page {

    /** @param curl a request that works as it stands */
    public record Api(String house, String key, String curl) {}

    /**
     * One demo business and the ways into it.
     *
     * @param fill    the business's colour as buttons have it, {@code #rrggbb}
     * @param regular whose portal can be looked at; null: nobody has an appointment to come
     */
    public record House(
            String name,
            String tagline,
            String icon,
            String fill,
            String slug,
            Regulars.@Nullable Regular regular,
            List<Login> logins) {}

    public record Login(String role, String email) {}

    public record LetterRow(String id, String channel, String to, String subject, String at) {}
}
