package stammkunde.exchange;

import java.util.ArrayList;
import java.util.List;

/** What became of the lines of a batch, each counted once. */
final class Tally {

    /** How many a dry run tells of. */
    static final int MOST_SHOWN = 2_000;

    long inserted;
    long updated;
    long unchanged;
    long rejected;
    long kept;
    long notices;
    final List<Finding> findings = new ArrayList<>();
    private int room;

    /** @param room for what a dry run would do */
    Tally(int room) {
        this.room = room;
    }

    int room() {
        return room;
    }

    void reject(Finding why) {
        rejected++;
        findings.add(why);
    }

    /** What a dry run would do; as many as somebody may want to read. */
    void would(Finding finding) {
        if (room <= 0) return;
        room--;
        findings.add(finding);
    }

    void note(Finding finding) {
        if (finding.outcome() == Finding.Outcome.NOTICE) notices++;
        if (finding.outcome() == Finding.Outcome.KEPT) kept++;
        findings.add(finding);
    }

    long lines() {
        return inserted + updated + unchanged + rejected;
    }
}
