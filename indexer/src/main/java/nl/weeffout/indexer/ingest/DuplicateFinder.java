package nl.weeffout.indexer.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.DuplicateLink;
import nl.weeffout.domain.TextSignature;
import org.jspecify.annotations.Nullable;

/**
 * Finds records whose texts are nearly the same, by locality-sensitive hashing of their signatures: 16 bands of 4 values,
 * so that a pair of similarity .85 meets with a chance of 1 - (1 - .85^4)^16 = .99999 (Leskovec, Rajaraman, Ullman,
 * 'Mining of Massive Datasets', 3.4). Memory: about half a kB a record.
 */
final class DuplicateFinder {
    private static final int BANDS = 16;

    /** A record is linked to its nearest only: a note that is copied a thousand times would have half a million links. */
    private static final int MOST_LINKS = 8;

    /** The latest of a band's bucket that are looked at; more are there only where one note was copied very often. */
    private static final int MOST_CANDIDATES = 256;

    private static final int ROWS = TextSignature.LENGTH / BANDS;
    private static final int NOTHING = -1;

    private final double threshold;
    private final Map<CaseId, Integer> places = new HashMap<>();
    private final List<@Nullable Entry> entries = new ArrayList<>();

    /** By band, the last place in each bucket. */
    private final int[][] heads = new int[BANDS][];

    /** By band, the place before in the same bucket, for each place. */
    private final int[][] before = new int[BANDS][];

    private record Entry(CaseId id, TextSignature signature) {}

    DuplicateFinder(double threshold) {
        this.threshold = threshold;
        resize(1 << 10);
    }

    /** Takes a record in; one that was there under this id is replaced. */
    void add(CaseId id, TextSignature signature) {
        Integer old = places.remove(id);
        if (old != null) {
            entries.set(old, null);
        }
        if (signature.equals(TextSignature.NONE)) {
            return;
        }
        int place = entries.size();
        entries.add(new Entry(id, signature));
        places.put(id, place);
        if (place == heads[0].length) {
            resize(2 * heads[0].length);
        } else {
            chain(place, signature);
        }
    }

    /** The records taken in that are most nearly the same as this one, the nearest first. */
    List<DuplicateLink> find(CaseId id, TextSignature signature) {
        if (signature.equals(TextSignature.NONE)) {
            return List.of();
        }
        Map<CaseId, Double> found = new TreeMap<>();
        for (int band = 0; band < BANDS; band++) {
            int place = heads[band][bucket(signature, band)];
            for (int seen = 0; place != NOTHING && seen < MOST_CANDIDATES; seen++) {
                Entry candidate = entries.get(place);
                if (candidate != null && !candidate.id().equals(id)) {
                    double similarity = signature.similarity(candidate.signature());
                    if (similarity >= threshold) {
                        found.put(candidate.id(), similarity);
                    }
                }
                place = before[band][place];
            }
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.<CaseId, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_LINKS)
                .map(entry -> DuplicateLink.between(id, entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Makes room for this many places, a power of two, and chains anew what is there. */
    private void resize(int capacity) {
        for (int band = 0; band < BANDS; band++) {
            heads[band] = new int[capacity];
            before[band] = new int[capacity];
            Arrays.fill(heads[band], NOTHING);
        }
        for (int place = 0; place < entries.size(); place++) {
            Entry entry = entries.get(place);
            if (entry != null) {
                chain(place, entry.signature());
            }
        }
    }

    private void chain(int place, TextSignature signature) {
        for (int band = 0; band < BANDS; band++) {
            int bucket = bucket(signature, band);
            before[band][place] = heads[band][bucket];
            heads[band][bucket] = place;
        }
    }

    /** Bands that differ may share a bucket: the similarity decides, not the bucket. */
    private int bucket(TextSignature signature, int band) {
        long key = 0;
        for (int row = 0; row < ROWS; row++) {
            key = key << 16 | (signature.value(band * ROWS + row) & 0xFFFF);
        }
        // Fibonacci hashing (Knuth, 'The Art of Computer Programming' 3, 6.4): the upper bits are the mixed ones.
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & (heads[band].length - 1);
    }
}
