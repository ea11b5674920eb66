package stammkunde.scheduling;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many who want something at the same moment. */
final class Crowd {

    static final int SIZE = 50;
    static final int ROUNDS = 20;

    private Crowd() {}

    /** Starts all at once. @return what each got, in their order; fails if one failed */
    static <T> List<T> of(int size, IntFunction<T> wish) {
        var ready = new CountDownLatch(size);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var wishes = IntStream.range(0, size)
                    .<Callable<T>>mapToObj(i -> () -> {
                        ready.countDown();
                        ready.await();
                        return wish.apply(i);
                    })
                    .toList();
            return crowd.invokeAll(wishes).stream().map(Crowd::result).toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T result(Future<T> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError("one of the crowd failed", e);
        }
    }
}
