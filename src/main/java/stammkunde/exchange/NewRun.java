package stammkunde.exchange;

import org.jspecify.annotations.Nullable;
import stammkunde.business.StaffId;

/** @param fileName as it was called where it came from; @param by null: a program */
public record NewRun(
        FileKind kind,
        Mode mode,
        Way way,
        boolean dry,
        String fileName,
        @Nullable StaffId by) {}
