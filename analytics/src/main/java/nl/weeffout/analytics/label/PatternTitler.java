package nl.weeffout.analytics.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.indexer.dutch.DutchTerm;
import nl.weeffout.indexer.dutch.ReferenceTables;

/**
 * Short Dutch titles from the words that set a pattern's members apart, such as {@code huurtoeslag: huurder, ingeschreven}.
 * One titler serves one kind of records in one run, whose titles are all different.
 */
public final class PatternTitler {
    private static final int TERMS = 6;
    private static final int IN_TITLE = 3;

    private final int records;
    private final SortedMap<String, Integer> everywhere;
    private final Set<String> taken = new HashSet<>();

    public PatternTitler(List<MiningCase> all) {
        this.records = all.size();
        this.everywhere = holders(all);
    }

    /** The title, the terms in their commonest spelling with their stems, and the log-likelihood of those terms. */
    public record Label(String title, SortedMap<String, String> spellingByStem, List<String> stems, double likelihood) {
        public Label {
            stems = List.copyOf(stems);
        }

        /** The same under a title that people gave. */
        public Label named(String name) {
            return new Label(name, spellingByStem, stems, likelihood);
        }

        /** The terms in real spelling, the strongest first. */
        public List<String> terms() {
            return spelt(stems);
        }

        /** Some of the stems in real spelling, each spelling once: a compound and its parts are spelt alike. */
        public List<String> spelt(List<String> some) {
            return some.stream()
                    .map(stem -> spellingByStem.getOrDefault(stem, stem))
                    .distinct()
                    .toList();
        }
    }

    /** Names these members of the records given at construction. */
    public Label label(List<MiningCase> members) {
        SortedMap<String, Integer> inside = holders(members);
        SortedMap<String, Double> scores = new TreeMap<>();
        int k = members.size();
        inside.forEach((stem, a) -> {
            double p1 = (double) a / k;
            double p0 = (everywhere.getOrDefault(stem, a) - a + .5) / (records - k + 1);
            if (a > 1 && p1 > p0) {
                double absent = a == k ? 0 : (k - a) * Math.log((1 - p1) / (1 - Math.min(p0, .999)));
                scores.put(stem, a * Math.log(p1 / p0) + absent);
            }
        });
        List<String> stems = scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TERMS)
                .map(Map.Entry::getKey)
                .toList();
        SortedMap<String, String> spelling = spelling(members, Set.copyOf(stems));
        double likelihood = stems.stream()
                .mapToDouble(stem -> scores.getOrDefault(stem, 0.0))
                .sum();
        return new Label(title(members, stems, spelling), spelling, stems, likelihood);
    }

    private String title(List<MiningCase> members, List<String> stems, SortedMap<String, String> spelling) {
        SortedMap<String, Integer> schemes = new TreeMap<>();
        members.forEach(member -> member.terms().regelingen().forEach(key -> schemes.merge(key, 1, Integer::sum)));
        String scheme = schemes.entrySet().stream()
                .filter(entry -> entry.getValue() * 2 > members.size())
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(entry -> ReferenceTables.load().label(entry.getKey()))
                .orElse("");
        List<String> words = stems.stream()
                .map(stem -> spelling.getOrDefault(stem, stem))
                .filter(word -> !scheme.toLowerCase(java.util.Locale.ROOT).contains(word))
                .distinct()
                .toList();
        List<String> candidates = new ArrayList<>();
        for (int count = Math.min(IN_TITLE, words.size()); count <= words.size(); count++) {
            String joined = String.join(", ", words.subList(0, count));
            candidates.add(scheme.isEmpty() ? joined : joined.isEmpty() ? scheme : scheme + ": " + joined);
        }
        for (String candidate : candidates) {
            if (!candidate.isEmpty() && taken.add(candidate)) {
                return candidate;
            }
        }
        String base = candidates.getLast().isEmpty() ? "patroon" : candidates.getLast();
        int number = 2;
        while (!taken.add(base + " (" + number + ")")) {
            number++;
        }
        return base + " (" + number + ")";
    }

    private static SortedMap<String, Integer> holders(List<MiningCase> cases) {
        SortedMap<String, Integer> holders = new TreeMap<>();
        for (MiningCase each : cases) {
            each.words().stream().map(DutchTerm::stem).distinct().forEach(stem -> holders.merge(stem, 1, Integer::sum));
        }
        return holders;
    }

    private static SortedMap<String, String> spelling(List<MiningCase> members, Set<String> stems) {
        SortedMap<String, SortedMap<String, Integer>> counts = new TreeMap<>();
        for (MiningCase each : members) {
            for (DutchTerm word : each.words()) {
                if (stems.contains(word.stem())) {
                    counts.computeIfAbsent(word.stem(), stem -> new TreeMap<>())
                            .merge(word.surface().toLowerCase(java.util.Locale.ROOT), 1, Integer::sum);
                }
            }
        }
        SortedMap<String, String> spelling = new TreeMap<>();
        counts.forEach((stem, surfaces) -> spelling.put(
                stem,
                surfaces.entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                        .map(Map.Entry::getKey)
                        .orElse(stem)));
        return spelling;
    }
}
