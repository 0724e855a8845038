package nl.weeffout.analytics.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.weeffout.analytics.testing.FaultCases;
import nl.weeffout.indexer.dutch.DutchAnalysis;
import nl.weeffout.indexer.dutch.DutchTerm;
import org.junit.jupiter.api.Test;

class TermVectorsTest {
    private static final List<String> WORDS =
            List.of("auto", "voertuig", "tandarts", "ziekenhuis", "boete", "sanctie", "huur", "woning", "qwxzv");

    @Test
    void recordsInOtherWordsForTheSameThingAreAlike() {
        TermVectors vectors = of(List.of(
                List.of("auto"),
                List.of("voertuig"),
                List.of("tandarts"),
                List.of("auto", "tandarts"),
                List.of("voertuig")));
        assertThat(vectors.cosine(0, 1)).isGreaterThan(vectors.cosine(0, 2) + .05);
        assertThat(vectors.cosine(0, 0)).isCloseTo(1, within(1e-6));
        assertThat(vectors.cosine(1, 4)).isCloseTo(1, within(1e-6));
    }

    @Test
    void everyWayToAskGivesTheSameSimilarity() {
        TermVectors vectors = of(drawn(40));
        List<Integer> some = List.of(3, 7, 8, 20, 31);
        double[] within = vectors.meanCosines(some);
        double[] with = vectors.meanCosinesWith(some);
        for (int i = 0; i < vectors.size(); i++) {
            double[] cosines = vectors.cosines(i);
            double sum = 0;
            for (int j = 0; j < vectors.size(); j++) {
                assertThat(cosines[j]).isBetween(0.0, 1.0);
                assertThat(cosines[j]).isCloseTo(vectors.cosine(i, j), within(1e-5));
                assertThat(vectors.cosine(j, i)).isCloseTo(vectors.cosine(i, j), within(1e-5));
                sum += some.contains(j) ? cosines[j] : 0;
            }
            assertThat(with[i]).isCloseTo(sum / some.size(), within(1e-5));
            if (some.contains(i)) {
                assertThat(within[some.indexOf(i)]).isCloseTo((sum - 1) / (some.size() - 1), within(1e-5));
            }
        }
        Neighbours nearest = vectors.nearest(40, new Workers(2));
        assertThat(nearest.similarity(5, 0)).isCloseTo(vectors.cosine(5, nearest.other(5, 0)), within(1e-5));
    }

    @Test
    void boundedWorkMissesCommonTermsAlone() {
        TermVectors vectors = of(drawn(40));
        List<Integer> some = List.of(3, 7);
        double[] all = vectors.meanCosinesWith(some);
        assertThat(vectors.meanCosinesWith(some, Long.MAX_VALUE)).containsExactly(all);
        double[] bounded = vectors.meanCosinesWith(some, 12);
        double missed = 0;
        for (int i = 0; i < all.length; i++) {
            assertThat(bounded[i]).isBetween(0.0, all[i] + 1e-9);
            missed += all[i] - bounded[i];
        }
        assertThat(missed).isPositive();
        assertThat(Arrays.stream(bounded).sum()).isPositive();
    }

    private static List<List<String>> drawn(int records) {
        Random random = new Random(7);
        List<List<String>> drawn = new ArrayList<>();
        for (int record = 0; record < records; record++) {
            drawn.add(random.ints(1 + random.nextInt(2), 0, WORDS.size())
                    .mapToObj(WORDS::get)
                    .toList());
        }
        return drawn;
    }

    private static TermVectors of(List<List<String>> records) {
        List<MiningCase> cases = new ArrayList<>();
        for (List<String> words : records) {
            cases.add(FaultCases.saying(
                    cases.size(),
                    words.stream()
                            .flatMap(word -> DutchAnalysis.load().terms(word).stream())
                            .map(DutchTerm::stem)
                            .toList(),
                    new SentenceVector(new float[] {1})));
        }
        return TermVectors.of(cases);
    }
}
