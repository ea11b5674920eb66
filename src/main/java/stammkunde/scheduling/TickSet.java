package stammkunde.scheduling;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A set of ticks, the five-minute steps of the time line, within one window. Ticks are counted from 1970 in UTC, so a
 * day of 25 hours is just longer. Ticks outside of the window are never in the set, and adding them does nothing.
 */
final class TickSet {

    static final int SECONDS = 300;

    private final int first;
    private final int size;
    private final long[] words;

    private TickSet(int first, int size, long[] words) {
        this.first = first;
        this.size = size;
        this.words = words;
    }

    static TickSet none(int first, int size) {
        return new TickSet(first, size, new long[(size + 63) >>> 6]);
    }

    static TickSet all(int first, int size) {
        var all = none(first, size);
        all.add(first, first + size);
        return all;
    }

    /** The first tick that does not begin before the moment. */
    static int ceil(Instant moment) {
        return ceil(moment.getEpochSecond() + (moment.getNano() > 0 ? 1 : 0));
    }

    static Instant moment(int tick) {
        return Instant.ofEpochSecond((long) tick * SECONDS);
    }

    static boolean isTick(Instant moment) {
        return moment.getNano() == 0 && moment.getEpochSecond() % SECONDS == 0;
    }

    static int floor(long epochSecond) {
        return (int) Math.floorDiv(epochSecond, (long) SECONDS);
    }

    static int ceil(long epochSecond) {
        return (int) Math.ceilDiv(epochSecond, (long) SECONDS);
    }

    int first() {
        return first;
    }

    void add(int tick) {
        add(tick, tick + 1);
    }

    void add(int from, int until) {
        var low = Math.max(from - first, 0);
        var high = Math.min(until - first, size) - 1;
        if (low > high) return;

        var lowWord = low >>> 6;
        var highWord = high >>> 6;
        if (lowWord == highWord) words[lowWord] |= upwards(low) & downwards(high);
        else {
            words[lowWord] |= upwards(low);
            for (var i = lowWord + 1; i < highWord; i++) words[i] = -1L;
            words[highWord] |= downwards(high);
        }
    }

    void remove(int from, int until) {
        var low = Math.max(from - first, 0);
        var high = Math.min(until - first, size) - 1;
        if (low > high) return;

        var lowWord = low >>> 6;
        var highWord = high >>> 6;
        if (lowWord == highWord) words[lowWord] &= ~(upwards(low) & downwards(high));
        else {
            words[lowWord] &= ~upwards(low);
            for (var i = lowWord + 1; i < highWord; i++) words[i] = 0;
            words[highWord] &= ~downwards(high);
        }
    }

    /** The bits of a word from this one on. */
    private static long upwards(int bit) {
        return -1L << bit;
    }

    /** The bits of a word up to and including this one. */
    private static long downwards(int bit) {
        return -1L >>> ~bit;
    }

    /** Leaves the ticks with which so many consecutive ticks of this set begin, in log(length) passes. */
    TickSet erode(int length) {
        for (var reached = 1; reached < length; ) {
            var shift = Math.min(reached, length - reached);
            retainIfAlso(shift);
            reached += shift;
        }
        return this;
    }

    /** Leaves the ticks t for which t + ahead is in the set too. */
    private void retainIfAlso(int ahead) {
        var skip = ahead >>> 6;
        var within = ahead & 63;
        var last = words.length - 1 - skip;
        for (var i = 0; i < last; i++)
            words[i] &= (words[i + skip] >>> within) | (words[i + skip + 1] << 1 << (63 - within));
        if (last >= 0) words[last] &= words[last + skip] >>> within;
        Arrays.fill(words, Math.max(last + 1, 0), words.length, 0);
    }

    /** The same set, every tick so much later. Shares its memory with this one. */
    TickSet later(int ticks) {
        return new TickSet(first + ticks, size, words);
    }

    TickSet retainAll(TickSet other) {
        requireSameWindow(other);
        for (var i = 0; i < words.length; i++) words[i] &= other.words[i];
        return this;
    }

    TickSet addAll(TickSet other) {
        requireSameWindow(other);
        for (var i = 0; i < words.length; i++) words[i] |= other.words[i];
        return this;
    }

    private void requireSameWindow(TickSet other) {
        if (other.first != first || other.size != size)
            throw new IllegalArgumentException(
                    "windows differ: %d+%d and %d+%d".formatted(first, size, other.first, other.size));
    }

    void retainIf(IntPredicate wanted) {
        for (var tick = next(first); tick >= 0; tick = next(tick + 1)) if (!wanted.test(tick)) remove(tick, tick + 1);
    }

    void clear() {
        Arrays.fill(words, 0);
    }

    boolean contains(int tick) {
        var bit = tick - first;
        return bit >= 0 && bit < size && (words[bit >>> 6] & 1L << bit) != 0;
    }

    /** @return the first tick of the set at or after this one, or -1 if there is none */
    int next(int tick) {
        var bit = Math.max(tick - first, 0);
        if (bit >= size) return -1;

        var word = bit >>> 6;
        var rest = words[word] & upwards(bit);
        while (rest == 0) {
            if (++word == words.length) return -1;
            rest = words[word];
        }
        return first + (word << 6) + Long.numberOfTrailingZeros(rest);
    }

    boolean isEmpty() {
        return next(first) < 0;
    }

    int count() {
        var count = 0;
        for (var word : words) count += Long.bitCount(word);
        return count;
    }
}
