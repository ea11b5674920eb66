package stammkunde.exchange.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import stammkunde.exchange.csv.Unreadable.Why;

/**
 * How a file is written: what it says itself (a byte order mark), else UTF-8 if all of it is, else Windows-1252; and which
 * of the four usual characters stands between its cells (R-FMT-43).
 *
 * @param mark how many bytes the byte order mark takes
 */
public record Dialect(Charset charset, int mark, char separator) {

    static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final String SEPARATORS = ";\t|,";
    private static final int CHUNK = 1 << 16;

    /** Reads the whole file once: one wrong byte at its end tells as much as one at its beginning. */
    public static Dialect of(Path file) throws IOException, Unreadable {
        if (Files.size(file) == 0) throw new Unreadable(Why.EMPTY, 0);
        byte[] begin;
        try (var in = Files.newInputStream(file)) {
            begin = in.readNBytes(CHUNK);
        }
        var marked = marked(begin);
        if (marked != null) return with(marked.charset, marked.mark, begin);
        if (starts(begin, 'P', 'K', 3, 4) || starts(begin, '%', 'P', 'D', 'F') || starts(begin, 0xd0, 0xcf, 0x11, 0xe0))
            throw new Unreadable(Why.NOT_TEXT, 1);
        try (var in = Files.newInputStream(file)) {
            return with(isUtf8(in) ? StandardCharsets.UTF_8 : WINDOWS, 0, begin);
        }
    }

    private static Dialect with(Charset charset, int mark, byte[] begin) throws Unreadable {
        var text = new String(begin, mark, begin.length - mark, charset);
        if (text.isBlank()) throw new Unreadable(Why.EMPTY, 0);
        return new Dialect(charset, mark, separator(text));
    }

    private static @Nullable Dialect marked(byte[] begin) {
        if (starts(begin, 0xef, 0xbb, 0xbf)) return new Dialect(StandardCharsets.UTF_8, 3, ';');
        if (starts(begin, 0xff, 0xfe)) return new Dialect(StandardCharsets.UTF_16LE, 2, ';');
        if (starts(begin, 0xfe, 0xff)) return new Dialect(StandardCharsets.UTF_16BE, 2, ';');
        return null;
    }

    private static boolean starts(byte[] begin, int... with) {
        if (begin.length < with.length) return false;
        for (int i = 0; i < with.length; i++) if ((begin[i] & 0xff) != with[i]) return false;
        return true;
    }

    private static boolean isUtf8(InputStream in) throws IOException, Unreadable {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(CHUNK);
        var chars = CharBuffer.allocate(CHUNK);
        var valid = true;
        for (int read; (read = in.read(bytes.array(), bytes.position(), bytes.remaining())) >= 0; ) {
            for (int i = bytes.position(); i < bytes.position() + read; i++)
                if (bytes.array()[i] == 0) throw new Unreadable(Why.NOT_TEXT, 0);
            if (!valid) continue;
            bytes.position(bytes.position() + read).flip();
            valid = !decoder.decode(bytes, chars.clear(), false).isError();
            bytes.compact();
            if (!valid) bytes.clear();
        }
        return valid && bytes.position() == 0;
    }

    /** The one that stands most often in the heading, outside of quotes; a semicolon if none does. */
    private static char separator(String text) {
        var counts = new int[SEPARATORS.length()];
        var quoted = false;
        var some = false;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"') quoted = !quoted;
            if (!quoted && some && (c == '\n' || c == '\r')) break;
            some |= !Character.isWhitespace(c);
            var which = SEPARATORS.indexOf(c);
            if (!quoted && which >= 0) counts[which]++;
        }
        var best = 0;
        for (int i = 1; i < counts.length; i++) if (counts[i] > counts[best]) best = i;
        return SEPARATORS.charAt(best);
    }
}
