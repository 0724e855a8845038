package nl.weeffout.analytics.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.weeffout.domain.CaseTerms;
import nl.weeffout.indexer.dutch.NamedPlace;
import nl.weeffout.indexer.dutch.ReferenceTables;

/**
 * Which regelingen a text speaks of: those it names, and those for which a party that it names can only speak: the one
 * regeling of the record that the party carries out, or, if there is none, the one that it carries out before all others. A
 * law that all must obey and that nobody carries out is no party to anything.
 */
final class PartyRules {
    private final ReferenceTables tables;
    private final Map<String, List<String>> carriedOut = new HashMap<>();
    private final Map<String, List<String>> first = new HashMap<>();

    PartyRules(ReferenceTables tables) {
        this.tables = tables;
        for (String regeling : tables.regelingen()) {
            List<String> executors = tables.executors(regeling);
            for (String executor : executors) {
                carriedOut.computeIfAbsent(executor, _ -> new ArrayList<>()).add(regeling);
            }
            if (!executors.isEmpty()) {
                first.computeIfAbsent(executors.getFirst(), _ -> new ArrayList<>())
                        .add(regeling);
            }
        }
    }

    /** The regelingen that a record names, and those that its organisations can only speak for. */
    Set<String> named(CaseTerms terms) {
        Set<String> typed = new TreeSet<>(terms.regelingen());
        typed.removeIf(regeling -> !isParty(regeling));
        Set<String> named = new TreeSet<>(typed);
        terms.organisaties().forEach(key -> spokenFor(key, typed).ifPresent(named::add));
        return named;
    }

    /**
     * A regeling in a text.
     *
     * @param start offset of the name, in chars
     * @param end offset behind it
     */
    record Mention(String regeling, int start, int end) {}

    /**
     * The regelingen that a text speaks of, in its order.
     *
     * @param ofRecord all that the record names
     */
    List<Mention> mentions(CharSequence text, Set<String> ofRecord) {
        List<Mention> mentions = new ArrayList<>();
        int behind = 0;
        for (NamedPlace place : tables.places(text)) {
            Optional<String> regeling = place.isRegeling()
                    ? Optional.of(place.key()).filter(this::isParty)
                    : place.start() < behind ? Optional.empty() : spokenFor(place.key(), ofRecord);
            behind = Math.max(behind, place.end());
            regeling.ifPresent(key -> mentions.add(new Mention(key, place.start(), place.end())));
        }
        return mentions;
    }

    /** Whether somebody carries a regeling out. */
    boolean isParty(String regeling) {
        return !tables.executors(regeling).isEmpty();
    }

    /** Whether two regelingen can point to each other: both are carried out, and they do not stand in one law. */
    boolean canConflict(String one, String other) {
        return !one.equals(other) && isParty(one) && isParty(other) && !tables.isOneLaw(one, other);
    }

    /** The regelingen of keys of regelingen and organisations. */
    Set<String> spokenFor(Set<String> keys, Set<String> ofRecord) {
        Set<String> spokenFor = new TreeSet<>();
        for (String key : keys) {
            (isParty(key) ? Optional.of(key) : spokenFor(key, ofRecord)).ifPresent(spokenFor::add);
        }
        return spokenFor;
    }

    private Optional<String> spokenFor(String organisation, Set<String> ofRecord) {
        List<String> all = carriedOut.getOrDefault(organisation, List.of());
        List<String> named = all.stream().filter(ofRecord::contains).toList();
        return only(named)
                .or(() -> named.isEmpty()
                        ? only(all).or(() -> only(first.getOrDefault(organisation, List.of())))
                        : Optional.empty());
    }

    private static Optional<String> only(List<String> some) {
        return some.size() == 1 ? Optional.of(some.getFirst()) : Optional.empty();
    }
}
