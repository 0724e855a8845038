package nl.weeffout.indexer.redact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import nl.weeffout.domain.Placeholder;

/**
 * Which characters of a raw text were masked, told from what is kept of it.
 *
 * <p>What stands between placeholders stands in the raw text in the same order; everything else was masked. Where a short
 * piece could have stood in several places, the leftmost and the rightmost reading are both made: nothing outside their
 * common part is claimed.
 *
 * @param surely offsets that are masked in both readings
 * @param perhaps offsets that are masked in at least one
 * @param spans what each placeholder stands for, in the leftmost reading
 */
record MaskedCharacters(BitSet surely, BitSet perhaps, List<Span> spans) {
    /** From {@code start} up to {@code end}, which is not in it. */
    record Span(int start, int end) {}

    /**
     * Compares; linear in the length of the texts for the texts of a log.
     *
     * @return nothing if {@code kept} cannot have come from {@code raw} by masking alone
     */
    static Optional<MaskedCharacters> of(String raw, String kept) {
        List<String> pieces = pieces(kept);
        List<Integer> leftmost = leftmost(raw, pieces);
        if (leftmost.isEmpty()) {
            return Optional.empty();
        }
        BitSet left = masked(raw, pieces, leftmost);
        BitSet right = masked(raw, pieces, rightmost(raw, pieces));
        BitSet both = (BitSet) left.clone();
        both.and(right);
        BitSet either = (BitSet) left.clone();
        either.or(right);
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i + 1 < pieces.size(); i++) {
            spans.add(new Span(leftmost.get(i) + pieces.get(i).length(), leftmost.get(i + 1)));
        }
        return Optional.of(new MaskedCharacters(both, either, List.copyOf(spans)));
    }

    /** What stands before, between and behind the placeholders: one more than there are placeholders. */
    private static List<String> pieces(String kept) {
        List<String> pieces = new ArrayList<>();
        Matcher placeholders = Placeholder.ANY.matcher(kept);
        int from = 0;
        while (placeholders.find()) {
            pieces.add(kept.substring(from, placeholders.start()));
            from = placeholders.end();
        }
        pieces.add(kept.substring(from));
        return pieces;
    }

    /**
     * Where each piece stands if each stands as early as it can, the first at the beginning and the last at the end; a
     * placeholder stands for one character at least. Empty if they do not fit.
     */
    private static List<Integer> leftmost(String raw, List<String> pieces) {
        String last = pieces.getLast();
        if (pieces.size() == 1) {
            return raw.equals(last) ? List.of(0) : List.of();
        }
        if (!raw.startsWith(pieces.getFirst()) || !raw.endsWith(last)) {
            return List.of();
        }
        List<Integer> places = new ArrayList<>();
        places.add(0);
        int from = pieces.getFirst().length();
        for (String piece : pieces.subList(1, pieces.size() - 1)) {
            int place = raw.indexOf(piece, from + 1);
            if (place < 0) {
                return List.of();
            }
            places.add(place);
            from = place + piece.length();
        }
        if (raw.length() - last.length() <= from) {
            return List.of();
        }
        places.add(raw.length() - last.length());
        return places;
    }

    /** As {@link #leftmost}, each piece as late as it can; the pieces are known to fit. */
    private static List<Integer> rightmost(String raw, List<String> pieces) {
        List<Integer> mirrored = leftmost(
                reversed(raw),
                pieces.reversed().stream().map(MaskedCharacters::reversed).toList());
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            places.add(raw.length()
                    - mirrored.get(pieces.size() - 1 - i)
                    - pieces.get(i).length());
        }
        return places;
    }

    /** Char by char: only places count, so it does no harm that a surrogate pair is turned round. */
    private static String reversed(String text) {
        char[] chars = new char[text.length()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = text.charAt(chars.length - 1 - i);
        }
        return new String(chars);
    }

    private static BitSet masked(String raw, List<String> pieces, List<Integer> places) {
        BitSet masked = new BitSet(raw.length());
        masked.set(0, raw.length());
        for (int i = 0; i < pieces.size(); i++) {
            masked.clear(places.get(i), places.get(i) + pieces.get(i).length());
        }
        return masked;
    }
}
