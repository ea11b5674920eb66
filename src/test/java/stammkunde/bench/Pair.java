package stammkunde.bench;

import java.util.ArrayList;
import java.util.List;
import stammkunde.bench.Round.Rate;

/** The product and its yardstick, measured in turns. */
record Pair(List<Round> ours, List<Round> theirs) {

    static Pair measure(Server server, int rounds, Rate ours, Rate theirs) throws Exception {
        var processes = server.processes();
        var pair = new Pair(new ArrayList<>(), new ArrayList<>());
        for (var i = 0; i < rounds; i++) {
            pair.ours.add(Round.of(processes, ours));
            pair.theirs.add(Round.of(processes, theirs));
        }
        return pair;
    }

    Figure figure(String name, double atLeast, String note) {
        var cpu = "CPU %s against %s ms".formatted(cpu(ours), cpu(theirs));
        return Figure.ratio(
                name,
                Samples.of(ours, Round::perSecond),
                Samples.of(theirs, Round::perSecond),
                "/s",
                atLeast,
                note + "; " + cpu);
    }

    private static String cpu(List<Round> rounds) {
        return Figure.number(Samples.of(rounds, Round::cpuMillis).median());
    }
}
