package nl.weeffout.analytics.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TermWeightsTest {
    @Test
    void addsUpByTermInTheOrderInWhichWeightsCome() {
        Random random = new Random(1);
        TermWeights.Sum sum = new TermWeights.Sum();
        SortedMap<Integer, Double> expected = new TreeMap<>();
        for (int at = 0; at < 1_000; at++) {
            int term = random.nextInt(100);
            double weight = random.nextDouble();
            sum.add(term, weight);
            expected.merge(term, weight, Double::sum);
        }
        TermWeights weights = sum.get();
        assertThat(weights.terms())
                .containsExactly(
                        expected.keySet().stream().mapToInt(Integer::intValue).toArray());
        expected.forEach((term, weight) -> assertThat(weights.of(term)).isEqualTo(weight));
    }

    @Test
    void aTermThatWasNotAddedWeighsNothing() {
        TermWeights.Sum sum = new TermWeights.Sum();
        sum.add(3, 1);
        assertThat(sum.get().of(2)).isZero();
        assertThat(new TermWeights.Sum().get().size()).isZero();
    }
}
