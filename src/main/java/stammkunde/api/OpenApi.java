package stammkunde.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The API's description, as it lies in {@code api/openapi.yaml}. */
@Component
class OpenApi {

    private final Map<String, Object> document;
    private final byte[] json;

    OpenApi() {
        try (var file = Objects.requireNonNull(OpenApi.class.getResourceAsStream("/api/openapi.yaml"))) {
            this.document = new Yaml(
                            new SafeConstructor(new LoaderOptions()),
                            new Representer(new DumperOptions()),
                            new DumperOptions(),
                            new LoaderOptions(),
                            new WithoutDates())
                    .load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.json = ApiJson.bytes(document);
    }

    Map<String, Object> document() {
        return document;
    }

    byte[] json() {
        return json;
    }

    /** Times are texts, as in JSON. */
    private static class WithoutDates extends Resolver {

        @Override
        public void addImplicitResolver(Tag tag, Pattern pattern, String first, int limit) {
            if (tag != Tag.TIMESTAMP) super.addImplicitResolver(tag, pattern, first, limit);
        }
    }
}
