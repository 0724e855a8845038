package nl.weeffout.analytics.signal;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.analytics.association.AssociationFinder;
import nl.weeffout.analytics.association.AssociationFinder.Found;
import nl.weeffout.analytics.count.CaseCounts;
import nl.weeffout.analytics.count.Item;
import nl.weeffout.analytics.statistics.ShrunkRatio;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.signal.Association;
import nl.weeffout.domain.signal.Denominator;
import nl.weeffout.domain.signal.SignalFacts;
import nl.weeffout.indexer.dutch.ReferenceTables;

/** Tells which values go together, with their records and those that lack just one of the values. */
final class AssociationDetector {
    private static final double CONFIDENCE = .95;
    private static final int SHOWN = 1_000;

    /** So many at most are signals of a kind of records: a table of all of them is what associations.jsonl is for. */
    private static final int STRONGEST = 25;

    private final Subjects subjects;
    private final AssociationFinder finder;

    AssociationDetector(ReferenceTables tables, Subjects subjects) {

        this.subjects = subjects;
        finder = new AssociationFinder(tables);
    }

    /** All of a kind of records, those that chance explains least first. */
    List<Association> detect(CaseCounts counts, RecordKind kind) {
        if (counts.size(kind) == 0) {
            return List.of();
        }
        Period period = Period.of(counts, kind);
        return finder.find(counts, kind).stream()
                .sorted(Comparator.comparingDouble(Found::chance).thenComparing(Found::set))
                .map(found -> association(counts, kind, period, found))
                .toList();
    }

    /** Those that are signals: none whose values are part of a larger one, and the clearest of the others. */
    static List<Association> strongest(List<Association> associations) {
        return associations.stream()
                .filter(one -> associations.stream()
                        .noneMatch(other -> other.parts().size() > one.parts().size()
                                && other.parts().containsAll(one.parts())))
                .limit(STRONGEST)
                .toList();
    }

    private Association association(CaseCounts counts, RecordKind kind, Period period, Found found) {
        List<Item> items = found.set().items();
        double expected = found.cells().expected();
        ShrunkRatio ratio = new ShrunkRatio(found.set().count(), expected);
        SortedMap<String, String> dimensions = new TreeMap<>();
        items.forEach(
                item -> dimensions.merge(item.dimension().key(), item.value(), (one, other) -> one + " + " + other));
        return new Association(
                new SignalFacts(
                        kind,
                        subjects.of(
                                items.getFirst().dimension(), items.getFirst().value()),
                        null,
                        null,
                        dimensions,
                        period.from(),
                        period.to(),
                        found.set().count(),
                        expected,
                        found.set().count() / expected,
                        ratio.interval(CONFIDENCE).lower(),
                        Denominator.RECORDS,
                        counts.cases(kind, Set.copyOf(items), SHOWN),
                        lacking(counts, kind, items),
                        1 - found.falseDiscovery()),
                items.stream()
                        .map(item -> new Association.Part(
                                item.dimension().key(), item.value(), subjects.label(item.dimension(), item.value())))
                        .toList(),
                ratio.value(),
                found.chance());
    }

    /** Records with all values but one: of the value that is missing in the fewest. */
    private static List<CaseId> lacking(CaseCounts counts, RecordKind kind, List<Item> items) {
        Set<CaseId> all = Set.copyOf(counts.cases(kind, Set.copyOf(items), Integer.MAX_VALUE));
        List<CaseId> fewest = null;
        for (Item missing : items) {
            Set<Item> others = new HashSet<>(items);
            others.remove(missing);
            List<CaseId> lacking = counts.cases(kind, others, all.size() + SHOWN).stream()
                    .filter(id -> !all.contains(id))
                    .limit(SHOWN)
                    .toList();
            fewest = fewest == null || lacking.size() < fewest.size() ? lacking : fewest;
        }
        return fewest == null ? List.of() : fewest;
    }
}
