package nl.weeffout.indexer.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.weeffout.domain.ReviewNote;
import nl.weeffout.domain.ReviewReason;
import org.jspecify.annotations.Nullable;

/**
 * A redacted text in pieces, those in question apart. Where notes overlap the first one has the stretch; what
 * lies outside the text is left out.
 *
 * @param pieces in order; together they are the text
 */
public record MarkedText(List<Piece> pieces) {
    /** @param reason why it is in question, or null where it is not */
    public record Piece(String text, @Nullable ReviewReason reason) {}

    /** Marks the notes, which are all of this text. */
    public static MarkedText of(String text, List<ReviewNote> notes) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (ReviewNote note : notes.stream()
                .sorted(Comparator.comparingInt(ReviewNote::start))
                .toList()) {
            int start = Math.max(from, note.start());
            int end = Math.min(text.length(), note.end());
            if (start < end) {
                if (start > from) {
                    pieces.add(new Piece(text.substring(from, start), null));
                }
                pieces.add(new Piece(text.substring(start, end), note.reason()));
                from = end;
            }
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), null));
        }
        return new MarkedText(pieces);
    }

    public MarkedText {
        pieces = List.copyOf(pieces);
    }

    /** With what is in question »like this«. */
    @Override
    public String toString() {
        StringBuilder result = new StringBuilder();
        pieces.forEach(piece -> result.append(piece.reason() == null ? piece.text() : "»" + piece.text() + "«"));
        return result.toString();
    }
}
