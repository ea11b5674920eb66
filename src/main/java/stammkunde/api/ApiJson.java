package stammkunde.api;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Reads strictly: nothing unknown, nothing twice, nothing after the end, nothing too deep (R-SEC-41). */
final class ApiJson {

    private static final int DEEPEST = 10;
    private static final int LONGEST_TEXT = 20_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNumberLength(30)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(
                    LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .withCoercionConfig(
                    LogicalType.Integer, config -> config.setCoercion(CoercionInputShape.String, CoercionAction.Fail))
            .build();

    private ApiJson() {}

    static byte[] bytes(Object value) {
        return JSON.writeValueAsBytes(value);
    }

    /** @throws Refused with where it is wrong, never with what was sent */
    static <T> T read(byte[] body, Class<T> type) {
        try {
            var value = JSON.readValue(body, type);
            if (value == null) throw new Refused(ProblemKind.BROKEN_JSON);
            return value;
        } catch (UnrecognizedPropertyException unknown) {
            throw new Refused(Problem.of(ProblemKind.UNKNOWN_FIELD).saying(pointer(unknown)));
        } catch (DatabindException wrong) {
            throw new Refused(Problem.of(ProblemKind.BROKEN_JSON).saying("can't be read: " + pointer(wrong)));
        } catch (JacksonException broken) {
            throw new Refused(ProblemKind.BROKEN_JSON);
        }
    }

    private static String pointer(DatabindException problem) {
        var path = problem.getPath().stream().map(ApiJson::step).collect(Collectors.joining());
        return path.length() > 200 ? path.substring(0, 200) : path.isEmpty() ? "/" : path;
    }

    private static String step(Reference one) {
        var name = one.getPropertyName();
        return "/" + (name == null ? String.valueOf(one.getIndex()) : name.replaceAll("[^A-Za-z0-9_-]", "?"));
    }
}
