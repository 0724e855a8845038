package nl.weeffout.indexer.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class GuardedPatternTest {
    private static final List<String> PATTERNS = List.of(
            "[0-9]{2}",
            "(?=[0-9])[0-9]{2}",
            "(?=[A-Z])(?<![\\p{L}\\p{N}])[A-Z]{1,2}[0-9]",
            "(?=[\\p{Lu}v12'’])(?<![\\p{L}])[\\p{L}12'’][0-9]",
            "(?=[A-Za-z]{2}[0-9])(?<![\\p{L}])[A-Za-z]{2}[0-9]",
            "(?=[(+0-9])(?<![0-9+])[(+]?[0-9]");

    @Property
    void findsWhatItsPatternFinds(@ForAll("texts") String text) {
        for (String pattern : PATTERNS) {
            GuardedPattern guarded = GuardedPattern.of(pattern);
            for (DigitCluster cluster : DigitCluster.in(text)) {
                List<Integer> everywhere = new ArrayList<>();
                List<Integer> guardedly = new ArrayList<>();
                cluster.find(guarded.pattern(), text, 8, 0, match -> everywhere.add(match.start()));
                cluster.find(guarded, text, 8, 0, match -> guardedly.add(match.start()));
                assertThat(guardedly).as("'%s' by %s", text, pattern).isEqualTo(everywhere);
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("A", "b", "É", "v", "’", "+", "(", "1", "23", " ", "-")
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces));
    }

    @Test
    void isTriedWhereItsLookAheadLetsItBegin() {
        GuardedPattern guarded = GuardedPattern.of("(?=[0-9])(?<![\\p{L}])[0-9]{2}");
        assertThat(guarded.mayBeginAt("a1 12", 3)).isTrue();
        assertThat(guarded.mayBeginAt("a1 12", 1)).isFalse();
        assertThat(guarded.mayBeginAt("a1 12", 2)).isFalse();
    }

    @Test
    void isTriedOnlyWhereItsGuardLetsIt() {
        GuardedPattern guarded = GuardedPattern.of("[0-9]").by((text, offset) -> offset > 1);
        assertThat(guarded.mayBeginAt("123", 1)).isFalse();
        assertThat(guarded.mayBeginAt("123", 2)).isTrue();
    }
}
