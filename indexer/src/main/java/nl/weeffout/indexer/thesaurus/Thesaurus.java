package nl.weeffout.indexer.thesaurus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The concepts of {@code concepts.tsv} and the grounds of {@code gronden.tsv}, in the order of the tables. Thread safe. */
public final class Thesaurus {
    private static final String CONCEPTS = "concepts.tsv";
    private static final String GROUNDS = "gronden.tsv";
    private static final Thesaurus LOADED =
            new Thesaurus(TableRow.read(CONCEPTS, resource(CONCEPTS)), TableRow.read(GROUNDS, resource(GROUNDS)));

    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final Map<ConceptFacet, List<Concept>> byFacet = new EnumMap<>(ConceptFacet.class);
    private final Map<String, Ground> grounds = new LinkedHashMap<>();
    private final ConceptFinder finder;

    /**
     * Takes the rows of both tables.
     *
     * @throws IllegalArgumentException naming table, line and fault of the first row that is not as it should be
     */
    Thesaurus(List<TableRow> conceptRows, List<TableRow> groundRows) {
        for (TableRow row : conceptRows) {
            Concept concept = concept(row);
            if (concepts.putIfAbsent(concept.id(), concept) != null) {
                throw row.fault("concept '" + concept.id() + "' stands in the table twice");
            }
            byFacet.computeIfAbsent(concept.facet(), facet -> new ArrayList<>()).add(concept);
        }
        for (TableRow row : groundRows) {
            Ground ground = ground(row);
            if (grounds.putIfAbsent(ground.id(), ground) != null) {
                throw row.fault("ground '" + ground.id() + "' stands in the table twice");
            }
        }
        byFacet.replaceAll((facet, list) -> List.copyOf(list));
        finder = new ConceptFinder(concepts.values());
    }

    /** The one instance; its tables are read once. */
    public static Thesaurus load() {
        return LOADED;
    }

    /** All concepts. */
    public List<Concept> concepts() {
        return List.copyOf(concepts.values());
    }

    /** The concepts of one facet. */
    public List<Concept> concepts(ConceptFacet facet) {
        return byFacet.getOrDefault(facet, List.of());
    }

    public Optional<Concept> concept(String id) {
        return Optional.ofNullable(concepts.get(id));
    }

    /** The grounds of refusal, by concept id. */
    public Map<String, Ground> grounds() {
        return Collections.unmodifiableMap(grounds);
    }

    public Optional<Ground> ground(String id) {
        return Optional.ofNullable(grounds.get(id));
    }

    /** Finds all these concepts in a text. */
    public ConceptFinder finder() {
        return finder;
    }

    private static Concept concept(TableRow row) {
        List<String> terms = Arrays.asList(row.cell(3).split(" \\| ", -1));
        for (String term : terms) {
            Term.fault(term).ifPresent(fault -> {
                throw row.fault("term '" + term + "': " + fault);
            });
        }
        ConceptFacet facet = ConceptFacet.of(row.cell(1))
                .orElseThrow(() -> row.fault("facet '" + row.cell(1) + "' unknown; known: "
                        + String.join(
                                ", ",
                                Arrays.stream(ConceptFacet.values())
                                        .map(ConceptFacet::key)
                                        .toList())));
        return new Concept(row.cell(0), facet, row.cell(2), terms, row.cell(4));
    }

    private Ground ground(TableRow row) {
        Concept concept = known(row, row.cell(0), ConceptFacet.GROND);
        List<Concept> schemes = Arrays.stream(row.cell(3).split(" "))
                .map(id -> known(row, id, ConceptFacet.REGELING))
                .toList();
        return new Ground(concept, row.cell(2), schemes, row.cell(4));
    }

    private Concept known(TableRow row, String id, ConceptFacet facet) {
        Concept concept = concepts.get(id);
        if (concept == null || concept.facet() != facet) {
            throw row.fault("'" + id + "' is no concept of facet " + facet.key());
        }
        return concept;
    }

    private static List<String> resource(String name) {
        try (InputStream in = Thesaurus.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing from the program");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
