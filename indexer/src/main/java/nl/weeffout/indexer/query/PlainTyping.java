package nl.weeffout.indexer.query;

import java.text.Normalizer;
import java.util.Collection;
import nl.weeffout.domain.query.QueryNote;
import nl.weeffout.domain.query.QueryNote.Reason;

/** A query as if it had been typed on a plain keyboard. */
final class PlainTyping {
    private static final int FULL_WIDTH = 0xFF01 - '!';

    private PlainTyping() {}

    /**
     * NFC, full-width letters and signs as plain ones, every kind of quote as {@code "} or {@code '}, every space as one
     * that is plain; without control characters, marks of direction and other signs that nobody sees; and with an even
     * number of double quotes. Cleaning twice changes nothing. Cost: O(n) in chars.
     */
    static String of(String typed, Collection<QueryNote> notes) {
        StringBuilder plain = new StringBuilder(typed.length());
        boolean invisible = false;
        for (int i = 0; i < typed.length(); ) {
            int c = typed.codePointAt(i);
            i += Character.charCount(c);
            int type = Character.getType(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                plain.append(' ');
            } else if (type == Character.FORMAT) {
                invisible = true;
            } else if (type == Character.CONTROL
                    || type == Character.SURROGATE
                    || type == Character.PRIVATE_USE
                    || type == Character.UNASSIGNED) {
                invisible = true;
                plain.append(' ');
            } else {
                plain.appendCodePoint(plain(c));
            }
        }
        if (invisible) {
            notes.add(new QueryNote(Reason.INVISIBLE, ""));
        }
        int last = plain.lastIndexOf("\"");
        if (plain.chars().filter(c -> c == '"').count() % 2 == 1) {
            notes.add(new QueryNote(Reason.LONE_QUOTE, ""));
            plain.setCharAt(last, ' ');
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static int plain(int c) {
        int narrow = c >= 0xFF01 && c <= 0xFF5E ? c - FULL_WIDTH : c;
        return switch (narrow) {
            case '“', '”', '„', '‟', '«', '»', '″' -> '"';
            case '‘', '’', '‚', '‛', '′', 'ʼ' -> '\'';
            case '−' -> '-';
            default -> narrow;
        };
    }
}
