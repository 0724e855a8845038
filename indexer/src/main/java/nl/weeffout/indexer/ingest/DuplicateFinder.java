package nl.weeffout.indexer.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.DuplicateLink;
import nl.weeffout.domain.TextSignature;

/**
 * Finds records whose texts are nearly the same, by locality-sensitive hashing of their signatures: 16 bands of 4 values,
 * so that a pair of similarity .85 meets with a chance of 1 - (1 - .85^4)^16 = .99999 (Leskovec, Rajaraman, Ullman,
 * 'Mining of Massive Datasets', 3.4). Memory: about 1.5 kB a record.
 */
final class DuplicateFinder {
    private static final int BANDS = 16;

    /** A record is linked to its nearest only: a note that is copied a thousand times would have half a million links. */
    private static final int MOST_LINKS = 8;

    private static final int ROWS = TextSignature.LENGTH / BANDS;

    private final double threshold;
    private final Map<CaseId, TextSignature> signatures = new HashMap<>();
    private final List<Map<Long, List<CaseId>>> bands = new ArrayList<>();

    DuplicateFinder(double threshold) {
        this.threshold = threshold;
        for (int band = 0; band < BANDS; band++) {
            bands.add(new HashMap<>());
        }
    }

    /** Takes a record in; one that was there under this id is replaced. */
    void add(CaseId id, TextSignature signature) {
        remove(id);
        if (signature.equals(TextSignature.NONE)) {
            return;
        }
        signatures.put(id, signature);
        for (int band = 0; band < BANDS; band++) {
            bands.get(band)
                    .computeIfAbsent(key(signature, band), key -> new ArrayList<>(1))
                    .add(id);
        }
    }

    private void remove(CaseId id) {
        TextSignature old = signatures.remove(id);
        for (int band = 0; old != null && band < BANDS; band++) {
            bands.get(band).getOrDefault(key(old, band), new ArrayList<>()).remove(id);
        }
    }

    /** The records taken in that are most nearly the same as this one, the nearest first. */
    List<DuplicateLink> find(CaseId id, TextSignature signature) {
        if (signature.equals(TextSignature.NONE)) {
            return List.of();
        }
        Map<CaseId, Double> found = new TreeMap<>();
        for (int band = 0; band < BANDS; band++) {
            for (CaseId candidate : bands.get(band).getOrDefault(key(signature, band), List.of())) {
                TextSignature other = signatures.get(candidate);
                if (!candidate.equals(id) && other != null && !found.containsKey(candidate)) {
                    double similarity = signature.similarity(other);
                    if (similarity >= threshold) {
                        found.put(candidate, similarity);
                    }
                }
            }
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.<CaseId, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_LINKS)
                .map(entry -> DuplicateLink.between(id, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static long key(TextSignature signature, int band) {
        long key = 0;
        for (int row = 0; row < ROWS; row++) {
            key = key << 16 | (signature.value(band * ROWS + row) & 0xFFFF);
        }
        return key;
    }
}
