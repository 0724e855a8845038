package nl.weeffout.indexer.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weeffout.domain.NameRule;
import nl.weeffout.indexer.redact.LocalRules;

/**
 * The kept rules of every municipality, as the redactor takes them.
 *
 * @param byCode rules of each municipality that has any
 */
record MunicipalRules(Map<String, LocalRules> byCode) {
    MunicipalRules {
        byCode = Map.copyOf(byCode);
    }

    static MunicipalRules of(List<NameRule> rules) {
        Map<String, LocalRules> byCode = new HashMap<>();
        rules.stream()
                .collect(Collectors.groupingBy(NameRule::municipalityCode))
                .forEach((code, own) -> {
                    Map<Boolean, Set<String>> words = own.stream()
                            .collect(Collectors.partitioningBy(
                                    NameRule::person, Collectors.mapping(NameRule::word, Collectors.toSet())));
                    byCode.put(
                            code,
                            new LocalRules(words.getOrDefault(true, Set.of()), words.getOrDefault(false, Set.of())));
                });
        return new MunicipalRules(byCode);
    }

    /** The rules of one municipality. */
    LocalRules of(String municipalityCode) {
        return byCode.getOrDefault(municipalityCode, LocalRules.NONE);
    }
}
