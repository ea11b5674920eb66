package stammkunde.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import stammkunde.exchange.csv.Dialect;
import stammkunde.exchange.csv.Table;
import stammkunde.exchange.csv.Unreadable;

/** Looks at the beginning of a file, and keeps nothing of it. */
@Component
public class Samples {

    private static final int LINES = 3;
    private static final int BYTES = 256 << 10;

    /** @param lines the first ones */
    public record Sample(List<String> heading, List<List<String>> lines, String charset, String separator) {}

    Samples() {}

    /** @return empty if it is no table */
    public Optional<Sample> look(InputStreamSource source) throws IOException {
        var file = Files.createTempFile("sample", ".csv");
        try (var in = source.getInputStream()) {
            Files.write(file, whole(in.readNBytes(BYTES)));
            return look(file);
        } finally {
            Files.delete(file);
        }
    }

    /** Without the line that reading stopped in. */
    private static byte[] whole(byte[] read) {
        var end = read.length;
        if (end == BYTES) while (end > 0 && read[end - 1] != '\n') end--;
        return end == 0 ? read : Arrays.copyOf(read, end);
    }

    static Optional<Sample> look(Path file) throws IOException {
        try {
            var dialect = Dialect.of(file);
            try (var table = Table.open(file, dialect)) {
                var lines = new ArrayList<List<String>>();
                // the last line may be cut where we stopped reading
                for (var line = table.next(); line != null && lines.size() < LINES; line = table.next())
                    lines.add(line.cells());
                var separator = dialect.separator() == '\t' ? "Tab" : String.valueOf(dialect.separator());
                return Optional.of(
                        new Sample(table.heading(), lines, dialect.charset().displayName(), separator));
            }
        } catch (Unreadable unreadable) {
            return Optional.empty();
        }
    }

    /** By its name, else by its heading. */
    public Optional<FileKind> kindOf(String name, InputStreamSource source) {
        return FileKind.named(name).or(() -> {
            try {
                return look(source).flatMap(sample -> FileKind.headed(sample.heading()));
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        });
    }
}
