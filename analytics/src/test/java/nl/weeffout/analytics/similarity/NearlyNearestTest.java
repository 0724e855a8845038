package nl.weeffout.analytics.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.weeffout.analytics.evaluation.GeneratedFaults;
import org.junit.jupiter.api.Test;

/** What is found without comparing all pairs, beside what is found by comparing them. */
class NearlyNearestTest {
    private static final int NEAREST = 20;
    private static final CaseViews VIEWS = CaseViews.of(generated(2_000));

    @Test
    void findsNineInTenOfTheNearestByWords() {
        Neighbours exact = VIEWS.words().nearest(NEAREST, Workers.ALL);
        assertThat(recall(exact, VIEWS.words().nearly(NEAREST, Workers.ALL))).isGreaterThan(.9);
    }

    @Test
    void findsNineInTenOfTheNearestByVectors() {
        Neighbours exact = VIEWS.texts().nearest(NEAREST, Workers.ALL);
        assertThat(recall(exact, VIEWS.texts().nearly(NEAREST, Workers.ALL))).isGreaterThan(.9);
    }

    @Test
    void tellsTheSameSimilarityOfTwoRecords() {
        Neighbours words = VIEWS.words().nearly(NEAREST, Workers.ALL);
        Neighbours texts = VIEWS.texts().nearly(NEAREST, Workers.ALL);
        for (int row = 0; row < VIEWS.size(); row += 100) {
            assertThat(words.similarity(row, 0))
                    .isCloseTo(VIEWS.words().cosine(row, words.other(row, 0)), offset(1e-5));
            assertThat(texts.similarity(row, 0))
                    .isCloseTo(VIEWS.texts().cosine(row, texts.other(row, 0)), offset(1e-5));
        }
    }

    @Test
    void findsTheSameOnOneThreadAndOnTwo() {
        assertThat(VIEWS.words().nearly(NEAREST, new Workers(2)))
                .isEqualTo(VIEWS.words().nearly(NEAREST, new Workers(1)));
        assertThat(VIEWS.texts().nearly(NEAREST, new Workers(2)))
                .isEqualTo(VIEWS.texts().nearly(NEAREST, new Workers(1)));
    }

    @Test
    void recordsWithoutAVectorAreNearToNone() {
        List<MiningCase> cases = generated(200);
        TextVectors some = TextVectors.of(IntStream.range(0, cases.size())
                .mapToObj(row -> row % 2 == 0 ? cases.get(row) : cases.get(row).wordsOnly())
                .toList());
        Neighbours nearest = some.nearly(NEAREST, Workers.ALL);
        for (int row = 0; row < some.size(); row++) {
            assertThat(nearest.count(row)).isBetween(row % 2 == 0 ? 1 : 0, row % 2 == 0 ? NEAREST : 0);
            for (int place = 0; place < nearest.count(row); place++) {
                assertThat(nearest.other(row, place) % 2).isZero();
            }
        }
    }

    private static double recall(Neighbours exact, Neighbours nearly) {
        int wanted = 0;
        int found = 0;
        for (int row = 0; row < exact.size(); row++) {
            Set<Integer> others = new HashSet<>();
            for (int place = 0; place < nearly.count(row); place++) {
                others.add(nearly.other(row, place));
            }
            for (int place = 0; place < exact.count(row); place++) {
                wanted++;
                found += others.contains(exact.other(row, place)) ? 1 : 0;
            }
        }
        return (double) found / wanted;
    }

    private static List<MiningCase> generated(int records) {
        try {
            return GeneratedFaults.of(records, 3).cases();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
