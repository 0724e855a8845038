package nl.weeffout.analytics.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.weeffout.indexer.dutch.DutchAnalysis;

/**
 * A concept's label as far as it fits some records. Labels name several things of a kind ('koelkast, wasmachine, fornuis'):
 * of those only what the records speak of belongs into a title.
 */
final class ConceptWording {
    private static final double SPOKEN_OF = .25;

    private ConceptWording() {}

    /**
     * The parts of a label between its commas of which records speak, or the first where they speak of none.
     *
     * @param holders records that hold each stem
     */
    static String of(String label, Map<String, Integer> holders, int records) {
        List<String> parts =
                new ArrayList<>(List.of(label.replaceAll("\\s*\\([^)]*\\)", "").split("[,;]\\s*")));
        List<String> spoken = parts.stream()
                .filter(part -> DutchAnalysis.load().terms(part).stream()
                        .anyMatch(term -> holders.getOrDefault(term.stem(), 0) >= SPOKEN_OF * records))
                .toList();
        return spoken.isEmpty() ? parts.getFirst() : spoken.stream().collect(Collectors.joining(", "));
    }
}
