package nl.weeffout.analytics.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.analytics.weeffout.WeeffoutFinder;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.WeeffoutLink;
import nl.weeffout.indexer.thesaurus.Thesaurus;

/**
 * How well pairs of patterns that share a labelled weeffout are found, given the labelled patterns.
 *
 * @param ranks of the true pairs among all links, from 1, in order; a pair that is not proposed has rank {@code pairs + 1}
 * @param pairs how many pairs there are
 */
public record WeeffoutQuality(List<Integer> ranks, int pairs) {
    /** As many links as somebody reads before she gives up. */
    public static final int FIRST = 12;

    public WeeffoutQuality {
        ranks = List.copyOf(ranks);
    }

    /**
     * Measures each kind of records that has a true pair.
     *
     * @param cases all that are mined
     */
    public static Map<RecordKind, WeeffoutQuality> of(List<? extends MaatwerkCase> cases, Labels labels) {
        Map<RecordKind, WeeffoutQuality> qualities = new EnumMap<>(RecordKind.class);
        for (RecordKind kind : RecordKind.values()) {
            List<? extends MaatwerkCase> ofKind =
                    cases.stream().filter(each -> each.kind() == kind).toList();
            Set<CaseId> ids = new HashSet<>();
            ofKind.forEach(each -> ids.add(each.id()));
            WeeffoutQuality quality =
                    of(labels.patterns(ids), labels.weeffouten(), new WeeffoutFinder(ofKind, Thesaurus.load()));
            if (!quality.ranks().isEmpty()) {
                qualities.put(kind, quality);
            }
        }
        return qualities;
    }

    /** The figures by name, such as {@code weeffouten.exceptions.within-12}, each 0 to 1. */
    public static Map<String, Double> figures(Map<RecordKind, WeeffoutQuality> qualities) {
        Map<String, Double> figures = new LinkedHashMap<>();
        qualities.forEach((kind, quality) -> {
            figures.put("weeffouten." + kind.key() + ".within-" + FIRST, quality.within(FIRST));
            figures.put("weeffouten." + kind.key() + ".average-precision", quality.averagePrecision());
        });
        return figures;
    }

    /**
     * Measures. Patterns of different weeffouten are never a true pair, nor are those without one.
     *
     * @param patterns members of each labelled pattern, by name
     * @param weeffouten the labelled weeffout of each pattern that has one, by the pattern's name
     * @param finder over the records of these patterns and the others of their kind
     */
    public static WeeffoutQuality of(
            Map<String, ? extends Collection<CaseId>> patterns, Map<String, String> weeffouten, WeeffoutFinder finder) {
        Map<PatternId, String> names = new TreeMap<>();
        SortedMap<PatternId, Set<CaseId>> members = new TreeMap<>();
        new TreeMap<String, Collection<CaseId>>(patterns).forEach((name, cases) -> {
            PatternId id = new PatternId("p-" + names.size());
            names.put(id, name);
            members.put(id, new HashSet<>(cases));
        });
        int pairs = names.size() * (names.size() - 1) / 2;
        List<WeeffoutLink> links = finder.find(members, pairs).links();
        List<Integer> ranks = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            if (share(links.get(i).one(), links.get(i).other(), names, weeffouten)) {
                ranks.add(i + 1);
            }
        }
        List<PatternId> ids = List.copyOf(names.keySet());
        long truly = 0;
        for (int one = 0; one < ids.size(); one++) {
            for (int other = one + 1; other < ids.size(); other++) {
                truly += share(ids.get(one), ids.get(other), names, weeffouten) ? 1 : 0;
            }
        }
        while (ranks.size() < truly) {
            ranks.add(pairs + 1);
        }
        return new WeeffoutQuality(ranks, pairs);
    }

    private static boolean share(
            PatternId one, PatternId other, Map<PatternId, String> names, Map<String, String> weeffouten) {
        String weeffout = weeffouten.get(names.getOrDefault(one, ""));
        return weeffout != null && weeffout.equals(weeffouten.get(names.getOrDefault(other, "")));
    }

    /** Share of the true pairs among the first links; of none, 1. */
    public double within(int first) {
        return ranks.isEmpty()
                ? 1
                : (double) ranks.stream().filter(rank -> rank <= first).count() / ranks.size();
    }

    /** Mean precision at each true pair (average precision); of none, 1. */
    public double averagePrecision() {
        double sum = 0;
        for (int i = 0; i < ranks.size(); i++) {
            sum += ranks.get(i) > pairs ? 0 : (i + 1.0) / ranks.get(i);
        }
        return ranks.isEmpty() ? 1 : sum / ranks.size();
    }
}
