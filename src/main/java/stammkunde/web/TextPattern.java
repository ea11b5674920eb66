package stammkunde.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with places for other texts, as {@link java.text.MessageFormat} reads it but for choices and numbers: read once
 * and filled in a hundred times a page, where MessageFormat would lock and look for formats each time.
 *
 * @param pieces one more than there are {@code places}, which they surround
 */
record TextPattern(List<String> pieces, List<Integer> places) {

    /** @return null if only MessageFormat understands it */
    static @Nullable TextPattern of(String pattern) {
        var pieces = new ArrayList<String>();
        var places = new ArrayList<Integer>();
        var piece = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < pattern.length(); i++) {
            var next = pattern.charAt(i);
            if (next == '\'') {
                var doubled = i + 1 < pattern.length() && pattern.charAt(i + 1) == '\'';
                if (doubled) {
                    piece.append('\'');
                    i++;
                } else quoted = !quoted;
            } else if (next != '{' || quoted) {
                piece.append(next);
            } else {
                if (i + 2 >= pattern.length() || pattern.charAt(i + 2) != '}') return null;
                var place = pattern.charAt(i + 1) - '0';
                if (place < 0 || place > 9) return null;
                pieces.add(piece.toString());
                piece.setLength(0);
                places.add(place);
                i += 2;
            }
        }
        pieces.add(piece.toString());
        return new TextPattern(List.copyOf(pieces), List.copyOf(places));
    }

    /** @return null unless there is a text for each place */
    @Nullable
    String with(Object[] texts) {
        var filled = new StringBuilder(pieces.getFirst());
        for (var i = 0; i < places.size(); i++) {
            var place = places.get(i);
            if (place >= texts.length || !(texts[place] instanceof String text)) return null;
            filled.append(text).append(pieces.get(i + 1));
        }
        return filled.toString();
    }
}
