package stammkunde.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import stammkunde.shared.BusinessId;

/** A dealer system that sends files, and waits until they are taken. */
record Dms(Imports imports, BusinessId business) {

    Run full(FileKind kind, String text) {
        return send(kind, Mode.FULL, false, text.getBytes(StandardCharsets.UTF_8));
    }

    Run delta(FileKind kind, String text) {
        return send(kind, Mode.DELTA, false, text.getBytes(StandardCharsets.UTF_8));
    }

    Run tried(FileKind kind, Mode mode, String text) {
        return send(kind, mode, true, text.getBytes(StandardCharsets.UTF_8));
    }

    Run send(FileKind kind, Mode mode, boolean dry, byte[] bytes) {
        var run = queue(kind, mode, dry, bytes);
        work();
        return imports.find(business, run).orElseThrow();
    }

    RunId queue(FileKind kind, Mode mode, boolean dry, byte[] bytes) {
        try {
            return imports.queue(
                    business,
                    new NewRun(kind, mode, Way.BROWSER, dry, kind + ".csv", null),
                    new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void work() {
        try {
            while (imports.work(business)) Thread.onSpinWait();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
