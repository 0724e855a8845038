package nl.weeffout.indexer.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.weeffout.domain.Placeholder;
import nl.weeffout.domain.TextSignature;

/**
 * MinHash signatures over shingles of three words (Broder 1997). Numbers and masked persons count as nothing, so that the
 * same note about the next client is found alike. Cost: 64 multiplications a word.
 */
final class TextSignatures {
    private static final int SHINGLE = 3;

    /** Below it many texts are the same and mean nothing by it: 'zie dossier', 'lening toegekend'. */
    private static final int FEWEST_WORDS = 5;

    private static final long[] MULTIPLIERS = new long[TextSignature.LENGTH];

    static {
        // The golden ratio's bits, mixed: any fixed odd numbers would do (multiply-shift hashing, Dietzfelbinger 1997).
        long seed = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < MULTIPLIERS.length; i++) {
            seed = mix(seed + 0x9E3779B97F4A7C15L * (i + 1));
            MULTIPLIERS[i] = seed | 1;
        }
    }

    private TextSignatures() {}

    /** The signature of a text, {@link TextSignature#NONE} for one of fewer than {@value #FEWEST_WORDS} words. */
    static TextSignature of(CharSequence text) {
        List<String> words = new ArrayList<>(Arrays.asList(Placeholder.ANY
                .matcher(text)
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT)
                .split("[^\\p{L}]+")));
        words.removeIf(String::isEmpty);
        if (words.size() < FEWEST_WORDS) {
            return TextSignature.NONE;
        }
        long[] least = new long[TextSignature.LENGTH];
        Arrays.fill(least, Long.MAX_VALUE);
        int shingles = Math.max(1, words.size() - SHINGLE + 1);
        for (int i = 0; i < shingles; i++) {
            long hash = 1469598103934665603L;
            for (int j = i; j < Math.min(words.size(), i + SHINGLE); j++) {
                hash = mix(hash * 31 + words.get(j).hashCode());
            }
            for (int k = 0; k < least.length; k++) {
                least[k] = Math.min(least[k], (hash * MULTIPLIERS[k]) >>> 1);
            }
        }
        short[] values = new short[TextSignature.LENGTH];
        for (int k = 0; k < values.length; k++) {
            values[k] = (short) mix(least[k]);
        }
        return new TextSignature(values);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
