package nl.weeffout.indexer.vector;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits a text into the pieces of a vocabulary so that the sum of their log probabilities is greatest (unigram language
 * model, Kudo 2018), as SentencePiece and the file {@code tokenizer.json} have it. Thread safe.
 *
 * <p>Cost: linear in the text's length, times that of the longest piece. Other than the reference, it takes a mark such as
 * {@code </s>} that somebody typed for the characters it consists of.
 */
final class UnigramTokenizer {
    /** What stands for a space. */
    private static final char SPACE = '\u2581';

    /** How much less likely an unknown character is than the least likely piece, as SentencePiece has it. */
    private static final double UNKNOWN_PENALTY = 10;

    private static final int BEGIN = 0;
    private static final int END = 2;
    private static final int UNKNOWN = 3;

    /** The marks of begin, padding, end and unknown come first. */
    private static final int MARKS = 4;

    private static final Pattern SPACES = Pattern.compile(" {2,}");

    private final double[] scores;
    private final double unknownScore;

    // A trie of the pieces in an open hash: from a node and a code point to the child. Node 0 is the root.
    private final long[] keys;
    private final int[] children;
    private final int[] pieceOfNode;

    /**
     * @param pieces by id: first the marks of begin, padding, end and unknown, then what a text may consist of
     * @param scores log probabilities, one a piece
     */
    UnigramTokenizer(List<String> pieces, double[] scores) {
        this.scores = scores.clone();
        this.unknownScore = Arrays.stream(scores).min().orElse(0) - UNKNOWN_PENALTY;
        int characters = pieces.stream().mapToInt(String::length).sum() + 1;
        keys = new long[Integer.highestOneBit(characters) * 4];
        children = new int[keys.length];
        pieceOfNode = new int[characters];
        Arrays.fill(pieceOfNode, -1);
        int nodes = 1;
        for (int id = MARKS; id < pieces.size(); id++) {
            int node = 0;
            for (int c : pieces.get(id).codePoints().toArray()) {
                int slot = slot(node, c);
                if (keys[slot] == 0) {
                    keys[slot] = key(node, c);
                    children[slot] = nodes++;
                }
                node = children[slot];
            }
            pieceOfNode[node] = id;
        }
    }

    private static long key(int node, int c) {
        // 0 is the empty slot.
        return ((long) node << 21 | c) + 1;
    }

    private int slot(int node, int c) {
        long key = key(node, c);
        int mask = keys.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /**
     * The ids of a text's pieces between the marks of begin and end.
     *
     * @param most ids, marks included; what comes behind is cut off
     */
    int[] ids(String text, int most) {
        int[] characters = normalized(text).codePoints().toArray();
        int length = characters.length;
        // The best split of the first i characters ends with this piece, which begins there.
        double[] best = new double[length + 1];
        int[] piece = new int[length + 1];
        int[] begin = new int[length + 1];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        best[0] = 0;
        for (int i = 0; i < length; i++) {
            int node = 0;
            for (int end = i; end < length; end++) {
                int slot = slot(node, characters[end]);
                if (keys[slot] == 0) {
                    break;
                }
                node = children[slot];
                int id = pieceOfNode[node];
                if (id >= 0 && best[i] + scores[id] > best[end + 1]) {
                    best[end + 1] = best[i] + scores[id];
                    piece[end + 1] = id;
                    begin[end + 1] = i;
                }
            }
            if (best[i] + unknownScore > best[i + 1]) {
                best[i + 1] = best[i] + unknownScore;
                piece[i + 1] = UNKNOWN;
                begin[i + 1] = i;
            }
        }
        return marked(piece, begin, most);
    }

    /** Reads the best split from its end; unknown characters in a row are one. */
    private static int[] marked(int[] piece, int[] begin, int most) {
        int[] backwards = new int[piece.length];
        int count = 0;
        for (int i = piece.length - 1; i > 0; i = begin[i]) {
            if (piece[i] != UNKNOWN || count == 0 || backwards[count - 1] != UNKNOWN) {
                backwards[count++] = piece[i];
            }
        }
        int kept = Math.min(count, most - 2);
        int[] ids = new int[kept + 2];
        ids[0] = BEGIN;
        for (int i = 0; i < kept; i++) {
            ids[i + 1] = backwards[count - 1 - i];
        }
        ids[kept + 1] = END;
        return ids;
    }

    private static String normalized(String text) {
        String spaced = SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .replace(' ', SPACE);
        return spaced.startsWith(String.valueOf(SPACE)) ? spaced : SPACE + spaced;
    }
}
