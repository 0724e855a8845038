package nl.weeffout.analytics.weeffout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.analytics.similarity.Workers;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.pattern.RuleSource;
import nl.weeffout.indexer.dutch.LawReference;
import nl.weeffout.indexer.dutch.LawReferences;
import nl.weeffout.indexer.dutch.ReferenceTables;

/** The regelingen that each record names, in its fields and texts, and the articles of law it cites. Cost: O(n) in words. */
final class CaseRules {
    private final List<Set<String>> regelingen = new ArrayList<>();
    private final List<SortedMap<String, String>> articles = new ArrayList<>();
    private final Map<String, Integer> holders = new HashMap<>();
    private final List<String> keys;

    CaseRules(List<MaatwerkCase> cases) {
        Workers.ALL.map(cases, Rules::of).forEach(rules -> {
            articles.add(rules.articles());
            regelingen.add(rules.named());
            rules.named().forEach(key -> holders.merge(key, 1, Integer::sum));
        });
        keys = holders.keySet().stream().sorted().toList();
    }

    /** What one record names and cites. */
    private record Rules(Set<String> named, SortedMap<String, String> articles) {
        static Rules of(MaatwerkCase content) {
            Set<String> named =
                    new HashSet<>(ReferenceTables.load().terms(content).regelingen());
            return new Rules(named, CaseRules.articles(content, named));
        }
    }

    /** The first citation for each regeling meant; what is cited is named by it. */
    private static SortedMap<String, String> articles(MaatwerkCase content, Set<String> named) {
        SortedMap<String, String> articles = new TreeMap<>();
        LawReferences laws = LawReferences.load();
        for (RedactedText text : content.texts().values()) {
            for (LawReference reference : laws.find(text)) {
                List<String> possible = laws.regelingen(reference);
                possible.stream()
                        .filter(named::contains)
                        .findFirst()
                        .or(() -> possible.stream().findFirst())
                        .ifPresent(key -> {
                            named.add(key);
                            articles.putIfAbsent(key, reference.label());
                        });
            }
        }
        return articles;
    }

    /** All regelingen that a record names, by key. */
    List<String> keys() {
        return keys;
    }

    boolean names(int row, String regeling) {
        return regelingen.get(row).contains(regeling);
    }

    /** How much a regeling tells: {@code ln((1+N)/(1+df)) + 1}. */
    double rarity(String regeling) {
        return Math.log((1.0 + regelingen.size()) / (1 + holders.getOrDefault(regeling, 0))) + 1;
    }

    /** Share of some records that name each regeling, in the order of {@link #keys}. */
    double[] shares(List<Integer> rows) {
        double[] shares = new double[keys.size()];
        for (int k = 0; k < shares.length; k++) {
            String key = keys.get(k);
            shares[k] = (double) rows.stream().filter(row -> names(row, key)).count() / rows.size();
        }
        return shares;
    }

    /**
     * A regeling with the article that most of some records cite, at least two of them, as one record may cite what it likes; of
     * equals the first in the alphabet.
     */
    RuleSource source(String regeling, List<Integer> rows) {
        SortedMap<String, Integer> cited = new TreeMap<>();
        for (int row : rows) {
            String article = articles.get(row).get(regeling);
            if (article != null) {
                cited.merge(article, 1, Integer::sum);
            }
        }
        String most = null;
        int times = 1;
        for (Map.Entry<String, Integer> entry : cited.entrySet()) {
            if (entry.getValue() > times) {
                most = entry.getKey();
                times = entry.getValue();
            }
        }
        return new RuleSource(regeling, ReferenceTables.load().label(regeling), most);
    }
}
