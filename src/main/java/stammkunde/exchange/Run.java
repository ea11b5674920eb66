package stammkunde.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stammkunde.business.StaffId;

/**
 * One file and what became of it.
 *
 * @param dry      it only finds out what would happen
 * @param problem  why it failed: {@code csv.Unreadable.Why}, or {@code MISSING_COLUMN:…}, {@code FILE_GONE}; empty: it didn't
 * @param lines    below the heading; 0: not looked through yet
 * @param kept     lines with values that staff decides about
 * @param missing  of a full file: how many known ones it doesn't name
 * @param known    of a full file: how many were known before
 */
public record Run(
        RunId id,
        FileKind kind,
        Mode mode,
        Way way,
        boolean dry,
        String fileName,
        long fileBytes,
        State state,
        String problem,
        long problemLine,
        @Nullable StaffId by,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long lines,
        long doneLines,
        long inserted,
        long updated,
        long unchanged,
        long rejected,
        long kept,
        long notices,
        long missing,
        long known,
        boolean missingAgreed) {

    public enum State {
        QUEUED,
        RUNNING,
        /** A full file lacks too many: staff must say whether that is right. */
        ASKING,
        DONE,
        FAILED,
        DISCARDED
    }

    public boolean isOver() {
        return state == State.DONE || state == State.FAILED || state == State.DISCARDED;
    }

    /** 0 to 100. */
    public int percent() {
        return lines == 0 ? 0 : (int) (doneLines * 100 / lines);
    }
}
