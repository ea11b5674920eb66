package stammkunde.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Measures one figure after the other and prints them as a table. Argument "quick": only to see that it all works. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var quick = List.of(arguments).contains("quick");
        var data = Files.createTempDirectory(scratch(), "stammkunde-bench");
        try {
            var table = new Table(quick);
            table.begin();
            if (List.of(arguments).contains("imports")) {
                new ImportBench(data.resolve("imports"), table, Integer.parseInt(arguments[1]), 1).run();
                return;
            }
            if (List.of(arguments).contains("logins")) {
                new ServingBench(data, false, table).logins();
                return;
            }
            if (List.of(arguments).contains("campaign")) {
                new CampaignBench(data, 1, Integer.parseInt(arguments[1]), table).run();
                return;
            }
            table.add(SlotSearchBench.figure(quick));
            new ServingBench(data, quick, table).run();
            if (!quick) new CampaignBench(data, 3, BigFile.CUSTOMERS, table).run();
            new ImportBench(data.resolve("imports"), table, quick ? 2_000 : 100_000, quick ? 1 : 3).run();
            if (!quick) new StartBench(data, table).run();
        } finally {
            delete(data);
        }
    }

    /** On a disk if possible: /tmp is often memory, where a commit costs nothing. */
    private static Path scratch() {
        var onDisk = Path.of("/var/tmp");
        return Files.isWritable(onDisk) ? onDisk : Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
