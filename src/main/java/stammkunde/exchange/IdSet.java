package stammkunde.exchange;

/**
 * The ids of a file with the line that each stands in first. Kept as 64-bit hashes: twelve bytes an id, 30 MB for a
 * million, whatever the ids look like. That two of a million share a hash has odds of one to forty million.
 */
final class IdSet {

    private static final double FULL = 0.6;

    private long[] hashes = new long[1 << 12];
    private int[] lines = new int[1 << 12];
    private int size;

    /** @return the line where the id stands first, which is {@code line} if it is new */
    int add(String id, int line) {
        if (size > hashes.length * FULL) grow();
        var hash = hash(id);
        var place = place(hash);
        if (hashes[place] == 0) {
            hashes[place] = hash;
            lines[place] = line;
            size++;
        }
        return lines[place];
    }

    boolean contains(String id) {
        return hashes[place(hash(id))] != 0;
    }

    /** Only for ids that were added. */
    int firstLine(String id) {
        return lines[place(hash(id))];
    }

    private int place(long hash) {
        var mask = hashes.length - 1;
        var place = (int) (hash >>> 20) & mask;
        while (hashes[place] != 0 && hashes[place] != hash) place = (place + 1) & mask;
        return place;
    }

    private void grow() {
        var oldHashes = hashes;
        var oldLines = lines;
        hashes = new long[oldHashes.length * 2];
        lines = new int[oldLines.length * 2];
        for (int i = 0; i < oldHashes.length; i++)
            if (oldHashes[i] != 0) {
                var place = place(oldHashes[i]);
                hashes[place] = oldHashes[i];
                lines[place] = oldLines[i];
            }
    }

    /** FNV-1a, its bits mixed once more; never 0. */
    private static long hash(String id) {
        var hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
