package stammkunde.messaging;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A letter's values in the database: one flat JSON object of texts. */
final class Model {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Model() {}

    static String json(Map<String, String> values) {
        return JSON.writeValueAsString(values);
    }

    static Map<String, String> of(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }
}
