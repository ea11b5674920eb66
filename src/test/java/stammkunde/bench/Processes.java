package stammkunde.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the server's processes have used, as Linux counts it: the program's own and the database's. */
record Processes(long program, long postmaster) {

    private static final double TICKS_PER_SECOND = 100;

    /** Processor seconds of both so far. */
    double cpuSeconds() throws IOException {
        return programCpuSeconds() + databaseCpuSeconds();
    }

    double programCpuSeconds() throws IOException {
        return cpu(program, false);
    }

    /** Sessions that have ended count through their parent. */
    double databaseCpuSeconds() throws IOException {
        var seconds = cpu(postmaster, true);
        for (var child : children()) seconds += cpu(child, false);
        return seconds;
    }

    private static double cpu(long process, boolean withEndedChildren) throws IOException {
        var fields = stat(process);
        if (fields.length == 0) return 0;
        var ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        if (withEndedChildren) ticks += Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
        return ticks / TICKS_PER_SECOND;
    }

    /** What follows the name, which may hold blanks: state, parent and so on. Empty if the process has ended. */
    private static String[] stat(long process) throws IOException {
        try {
            var line = Files.readString(Path.of("/proc/" + process + "/stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (NoSuchFileException ended) {
            return new String[0];
        }
    }

    private List<Long> children() {
        return ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::children)
                .map(ProcessHandle::pid)
                .toList();
    }

    double programMegabytes() throws IOException {
        return megabytes(program, "Rss:");
    }

    /** Shared memory counts once, divided among those that use it. */
    double databaseMegabytes() throws IOException {
        var sum = 0.0;
        for (var process :
                Stream.concat(Stream.of(postmaster), children().stream()).toList()) sum += megabytes(process, "Pss:");
        return sum;
    }

    private static double megabytes(long process, String what) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(what))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
                    .sum();
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }
}
