package stammkunde.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The ids of a file, and which of them stand in several lines. Kept as sorted 64-bit hashes: eight bytes an id, 12 MB for
 * 1,500,000, whatever the ids look like. That two of a million share a hash has odds of one to forty million.
 */
final class IdSet {

    private static final int CHUNK = 1 << 15;

    private final List<long[]> chunks = new ArrayList<>();
    private int size;
    private long[] hashes = new long[0];
    private long[] repeated = new long[0];
    private int[] firstLines = new int[0];

    /** While the file is looked through. */
    void add(String id) {
        if (size % CHUNK == 0) chunks.add(new long[CHUNK]);
        chunks.getLast()[size++ % CHUNK] = hash(id);
    }

    /** After the last one was added; nothing is known before. */
    void complete() {
        hashes = new long[size];
        for (int i = 0; i < chunks.size(); i++)
            System.arraycopy(chunks.get(i), 0, hashes, i * CHUNK, Math.min(CHUNK, size - i * CHUNK));
        chunks.clear();
        Arrays.sort(hashes);
        var next = 0;
        var several = 0;
        for (int i = 0; i < size; i++) if (beginsSeveral(i)) several++;
        repeated = new long[several];
        firstLines = new int[several];
        for (int i = 0; i < size; i++) if (beginsSeveral(i)) repeated[next++] = hashes[i];
    }

    private boolean beginsSeveral(int place) {
        return (place == 0 || hashes[place - 1] != hashes[place])
                && place + 1 < size
                && hashes[place + 1] == hashes[place];
    }

    boolean contains(String id) {
        return Arrays.binarySearch(hashes, hash(id)) >= 0;
    }

    /**
     * The line where the id stands first. Lines are asked for in the order of the file, from its first one: the first that
     * asks for an id is it.
     */
    int firstLine(String id, int line) {
        var place = repeated.length == 0 ? -1 : Arrays.binarySearch(repeated, hash(id));
        if (place < 0) return line;
        if (firstLines[place] == 0) firstLines[place] = line;
        return firstLines[place];
    }

    /** FNV-1a, its bits mixed once more. */
    private static long hash(String id) {
        var hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
