package nl.weeffout.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.weeffout.domain.NameRule;
import nl.weeffout.indexer.redact.LocalRules;
import org.junit.jupiter.api.Test;

class MunicipalRulesTest {
    private static NameRule rule(String code, String word, boolean person) {
        return new NameRule(code, word, person, "petra", Instant.EPOCH);
    }

    @Test
    void givesEachMunicipalityItsOwnWordsOfBothSorts() {
        MunicipalRules rules = MunicipalRules.of(
                List.of(rule("GM0344", "roos", false), rule("GM0344", "melati", true), rule("GM0546", "roos", true)));
        assertThat(rules.of("GM0344")).isEqualTo(new LocalRules(Set.of("melati"), Set.of("roos")));
        assertThat(rules.of("GM0546")).isEqualTo(new LocalRules(Set.of("roos"), Set.of()));
        assertThat(rules.of("GM0855")).isEqualTo(LocalRules.NONE);
    }
}
