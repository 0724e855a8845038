package nl.weeffout.analytics.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.weeffout.analytics.count.AnalyticsTable;
import nl.weeffout.domain.Decision;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.indexer.dutch.NamedPlace;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.dutch.Sentences;
import nl.weeffout.indexer.thesaurus.Concept;
import nl.weeffout.indexer.thesaurus.ConceptFacet;
import nl.weeffout.indexer.thesaurus.ConceptFinder;
import nl.weeffout.indexer.thesaurus.ConceptMatch;

/**
 * Reads who refuses or brings about what a record is about, and whether the same party repairs it. A sentence with words of
 * {@code weigeren.tsv} tells of the regeling or organisation that is named last before them, or next; the regular
 * provision of a grant refused where its reason says so. All departments of a
 * municipality are one party, and so is whatever it carries out by law ({@code uitvoering.tsv}). A grant is paid by the
 * municipality; of an exception that helped the text of its measure tells who did it. Cost: O(n) in words. Thread safe.
 */
public final class Refusals {
    private static final String MUNICIPALITY = "gemeente";
    /** What the reason of a grant says where the regular provision did not want to pay. */
    private static final List<String> REFUSED = List.of("afgewezen", "criteria", "geweigerd");

    private static final String PAYS = "betaalt";

    private final ReferenceTables tables;
    private final ConceptFinder words;

    public Refusals(ReferenceTables tables) {
        this.tables = tables;
        Map<String, List<String>> terms = new TreeMap<>();
        for (String[] row : AnalyticsTable.rows(Refusals.class, "weigeren.tsv")) {
            terms.computeIfAbsent(row[0], _ -> new ArrayList<>()).addAll(List.of(row[1].split(" \\| ")));
        }
        words = new ConceptFinder(terms.entrySet().stream()
                .map(entry -> new Concept(entry.getKey(), ConceptFacet.SITUATIE, entry.getKey(), entry.getValue(), ""))
                .toList());
    }

    /**
     * What was read of a record.
     *
     * @param refusers keys of the regelingen and organisations that refuse or bring it about
     * @param repairedBySame those of them whose party repairs it
     */
    public record Read(Set<String> refusers, Set<String> repairedBySame) {}

    public Read read(MaatwerkCase content) {
        Set<String> refusers = new TreeSet<>();
        if (content instanceof GrantCase grant) {
            priorProvision(grant).ifPresent(refusers::add);
        }
        for (RedactedText text : told(content)) {
            for (Sentences.Span span : Sentences.of(text)) {
                addRefusers(text.part(span.start(), span.end()), refusers);
            }
        }
        Set<String> repairing = Decision.of(content) == Decision.HELPED ? repairing(content) : new TreeSet<>();
        Set<String> same = new TreeSet<>(refusers);
        same.removeIf(refuser -> party(refuser).filter(repairing::contains).isEmpty());
        return new Read(refusers, same);
    }

    /** Whom a grant names as the regular provision, where its reason says that it refused. */
    private Optional<String> priorProvision(GrantCase grant) {
        String reason = grant.reason().value().toLowerCase(Locale.ROOT);
        if (REFUSED.stream().noneMatch(reason::contains)) {
            return Optional.empty();
        }
        String head = grant.priorProvision().value().split("[:,;(]", 2)[0];
        return tables.regeling(head)
                .or(() -> tables.organisation(head))
                .filter(key -> party(key).isPresent());
    }

    private static List<RedactedText> told(MaatwerkCase content) {
        return switch (content) {
            case ExceptionCase exception -> List.of(exception.narrative());
            case GrantCase grant -> List.of(grant.narrative(), grant.priorProvision());
        };
    }

    private void addRefusers(RedactedText sentence, Set<String> refusers) {
        List<NamedPlace> places = tables.places(sentence);
        for (ConceptMatch match : words.find(sentence)) {
            if (match.concept().id().equals(PAYS)) {
                continue;
            }
            places.stream()
                    .filter(place -> place.end() <= match.start())
                    .max(Comparator.comparingInt(NamedPlace::end).thenComparing(NamedPlace::isRegeling))
                    .or(() -> places.stream()
                            .filter(place -> place.start() >= match.end())
                            .findFirst())
                    .map(NamedPlace::key)
                    .filter(key -> party(key).isPresent())
                    .ifPresent(refusers::add);
        }
    }

    private Set<String> repairing(MaatwerkCase content) {
        Set<String> parties = new TreeSet<>();
        switch (content) {
            case GrantCase _ -> parties.add(MUNICIPALITY);
            case ExceptionCase exception -> {
                tables.places(exception.measure())
                        .forEach(place -> party(place.key()).ifPresent(parties::add));
                if (words.find(exception.measure()).stream()
                        .anyMatch(match -> match.concept().id().equals(PAYS))) {
                    parties.add(MUNICIPALITY);
                }
            }
        }
        return parties;
    }

    /** Who answers for a regeling or an organisation: the municipality, or else the organisation; none where several may. */
    private Optional<String> party(String key) {
        List<String> parties = tables.organisationKind(key).isPresent() ? List.of(key) : tables.executors(key);
        if (parties.stream()
                .anyMatch(party -> tables.organisationKind(party).stream().anyMatch(MUNICIPALITY::equals))) {
            return Optional.of(MUNICIPALITY);
        }
        return parties.size() == 1 ? Optional.of(parties.getFirst()) : Optional.empty();
    }
}
