package nl.weeffout.analytics.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResampledSimilarityTest {
    private static final int ROWS = 60;
    private static final List<RankFusion.View> VIEWS = List.of(new RankFusion.View(drawn(), 1));

    @Test
    void withoutADrawItIsTheSimilarityOfAllRows() {
        assertThat(resampled(0, ResampledSimilarityTest::itself, 1).mean())
                .isEqualTo(VIEWS.getFirst().neighbours());
        assertThat(resampled(0, ResampledSimilarityTest::itself, 1).draws()).isEmpty();
    }

    /** So a pair that is in few draws counts no less. */
    @Test
    void aSimilarityThatDoesNotHangOnTheOtherRowsIsItsOwnMean() {
        Neighbours mean = resampled(9, ResampledSimilarityTest::itself, 1).mean();
        for (int i = 0; i < ROWS; i++) {
            for (int place = 0; place < mean.count(i); place++) {
                assertThat(mean.similarity(i, place))
                        .isCloseTo(VIEWS.getFirst().neighbours().between(i, mean.other(i, place)), within(1e-6));
            }
        }
    }

    @Test
    void rowsThatADrawDoesNotHoldHaveNoNeighboursAndAreNobodys() {
        for (ResampledSimilarity.Draw draw :
                resampled(5, ResampledSimilarityTest::itself, 1).draws()) {
            assertThat(IntStream.range(0, ROWS).filter(draw::holds)).hasSize(42);
            for (int i = 0; i < ROWS; i++) {
                int count = draw.similarities().count(i);
                assertThat(count > 0).isEqualTo(draw.holds(i));
                for (int place = 0; place < count; place++) {
                    assertThat(draw.holds(draw.similarities().other(i, place))).isTrue();
                }
            }
        }
    }

    @Test
    void isTheSameWithOneThreadOrTwo() {
        ResampledSimilarity.Similarity overlap =
                (views, share, workers) -> MutualSimilarity.of(RankFusion.fuse(views, 20, workers), 8, 20, workers);
        assertThat(resampled(5, overlap, 2).mean())
                .isEqualTo(resampled(5, overlap, 1).mean());
    }

    @Test
    void tellsWhichShareOfTheRowsIsThere() {
        List<Double> shares = new ArrayList<>();
        resampled(
                2,
                (views, share, workers) -> {
                    shares.add(share);
                    return itself(views, share, workers);
                },
                1);
        assertThat(shares).containsExactly(1.0, .7, .7);
    }

    private static ResampledSimilarity resampled(int draws, ResampledSimilarity.Similarity similarity, int threads) {
        return ResampledSimilarity.of(VIEWS, draws, 1, similarity, new Workers(threads));
    }

    private static Neighbours itself(List<RankFusion.View> views, double share, Workers workers) {
        return views.getFirst().neighbours();
    }

    private static Neighbours drawn() {
        Random random = new Random(3);
        double[][] matrix = new double[ROWS][ROWS];
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < i; j++) {
                matrix[i][j] = matrix[j][i] = .03 + .9 * random.nextDouble();
            }
        }
        return Neighbours.of(matrix);
    }
}
