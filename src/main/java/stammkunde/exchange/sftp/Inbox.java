package stammkunde.exchange.sftp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import stammkunde.exchange.FileKind;
import stammkunde.exchange.FileStore;
import stammkunde.exchange.Imports;
import stammkunde.exchange.Mode;
import stammkunde.exchange.NewRun;
import stammkunde.exchange.Way;
import stammkunde.shared.BusinessId;

/**
 * Takes whole files out of the folders, and only those (R-SEC-53): one that got its name at the end, one with a
 * {@code .done} beside it, or one that nobody has written to for a while.
 */
@Component
public class Inbox {

    static final Duration STILL = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);
    private static final Pattern UNFINISHED =
            Pattern.compile("(\\..*|.*\\.(part|partial|tmp|temp|filepart|uploading|done))", Pattern.CASE_INSENSITIVE);
    private static final String DONE = ".done";

    private final FileStore store;
    private final Imports imports;
    private final Uploads uploads;
    private final Clock clock;

    Inbox(FileStore store, Imports imports, Uploads uploads, Clock clock) {
        this.store = store;
        this.imports = imports;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** @return how many files were taken */
    public int collect(BusinessId business) {
        var home = store.home(business);
        var taken = 0;
        for (var folder : Folders.IN)
            for (var file : whole(home.resolve(folder)))
                if (take(business, folder.equals("full") ? Mode.FULL : Mode.DELTA, file)) taken++;
        return taken;
    }

    private List<Path> whole(Path folder) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) return List.of();
        try (var files = Files.list(folder)) {
            var all = new ArrayList<Path>();
            for (var file : files.toList()) if (isWhole(file)) all.add(file);
            all.sort(Comparator.comparing(Inbox::order).thenComparing(Path::getFileName));
            return all;
        } catch (IOException unreadable) {
            log.warn("a folder can't be read: {}", unreadable.getClass().getSimpleName());
            return List.of();
        }
    }

    /** Customers before their vehicles. */
    private static int order(Path file) {
        return FileKind.named(file.getFileName().toString()).map(Enum::ordinal).orElse(FileKind.values().length);
    }

    private boolean isWhole(Path file) throws IOException {
        var real = file.toRealPath(LinkOption.NOFOLLOW_LINKS);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || UNFINISHED.matcher(file.getFileName().toString()).matches()
                || uploads.isOpen(real)) return false;
        if (uploads.isRenamed(real) || Files.exists(beside(file))) return true;
        var written = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
        return written.plus(STILL).isBefore(clock.instant());
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + DONE);
    }

    private boolean take(BusinessId business, Mode mode, Path file) {
        var name = file.getFileName().toString();
        var beside = beside(file);
        try {
            var kind = FileKind.named(name).or(() -> imports.kindOf(file));
            var real = file.toRealPath(LinkOption.NOFOLLOW_LINKS);
            if (kind.isEmpty()) {
                imports.refuse(business, new NewRun(FileKind.CUSTOMERS, mode, Way.SFTP, false, name, null), file);
            } else {
                imports.queue(business, new NewRun(kind.get(), mode, Way.SFTP, false, name, null), file);
            }
            uploads.forget(real);
            Files.deleteIfExists(beside);
            return true;
        } catch (NoSuchFileException another) {
            // another process was faster
            return false;
        } catch (IOException failed) {
            log.warn("a file stays in its folder: {}", failed.getClass().getSimpleName());
            return false;
        }
    }
}
