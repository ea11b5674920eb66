package stammkunde.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The same thing measured several times. */
record Samples(List<Double> values) {

    /** From here on the middle of so few values says little. */
    private static final double NOISY = 0.25;

    static <T> Samples of(List<T> rounds, ToDoubleFunction<T> value) {
        return new Samples(rounds.stream().map(value::applyAsDouble).toList());
    }

    double median() {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** From the least to the most, as a part of the median. */
    double spread() {
        var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return (sorted[sorted.length - 1] - sorted[0]) / median();
    }

    boolean isNoisy() {
        return spread() > NOISY;
    }
}
