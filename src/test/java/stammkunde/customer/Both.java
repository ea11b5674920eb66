package stammkunde.customer;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two who do something at the same moment. */
final class Both {

    private Both() {}

    /** @return what each got; fails if one failed */
    static <T> List<T> at(Callable<T> one, Callable<T> other) {
        var start = new CyclicBarrier(2);
        try (var two = Executors.newVirtualThreadPerTaskExecutor()) {
            return two.invokeAll(List.of(after(start, one), after(start, other))).stream()
                    .map(Both::result)
                    .toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> Callable<T> after(CyclicBarrier start, Callable<T> what) {
        return () -> {
            start.await();
            return what.call();
        };
    }

    private static <T> T result(Future<T> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError("one of the two failed", e);
        }
    }
}
