package nl.weeffout.analytics.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.weeffout.indexer.dutch.DutchAnalysis;
import nl.weeffout.indexer.thesaurus.ConceptFacet;

/**
 * A concept's label as far as it fits some records. Labels of what money was for name several things of a kind ('koelkast,
 * wasmachine, fornuis'): of those only what the records speak of belongs into a title. Other labels begin with what all they
 * say hangs on ('identiteitsbewijs kwijt, gestolen of verlopen').
 */
final class ConceptWording {
    private static final double SPOKEN_OF = .25;

    private ConceptWording() {}

    /**
     * The parts of a label between its commas of which records speak, behind the first unless it names costs, or the first
     * where they speak of none.
     *
     * @param holders records that hold each stem
     */
    static String of(String label, ConceptFacet facet, Map<String, Integer> holders, int records) {
        List<String> parts =
                new ArrayList<>(List.of(label.replaceAll("\\s*\\([^)]*\\)", "").split("[,;]\\s*")));
        List<String> spoken = parts.stream()
                .filter(part -> DutchAnalysis.load().terms(part).stream()
                        .anyMatch(term -> holders.getOrDefault(term.stem(), 0) >= SPOKEN_OF * records))
                .toList();
        List<String> said = new ArrayList<>(spoken);
        if (said.isEmpty() || (facet != ConceptFacet.KOSTEN && !said.contains(parts.getFirst()))) {
            said.addFirst(parts.getFirst());
        }
        return String.join(", ", said);
    }
}
