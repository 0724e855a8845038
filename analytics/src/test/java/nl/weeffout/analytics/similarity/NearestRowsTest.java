package nl.weeffout.analytics.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestRowsTest {
    @Test
    void keepsTheGreatestAndOfEqualsTheSmallestRows() {
        Random random = new Random(5);
        for (int trial = 0; trial < 200; trial++) {
            List<Integer> values = random.ints(random.nextInt(40), 0, 8).boxed().toList();
            NearestRows nearest = new NearestRows(6);
            for (int row = 0; row < values.size(); row++) {
                nearest.offer(row, values.get(row));
            }
            int[][] others = new int[1][];
            nearest.drain(0, others, new float[1][]);
            assertThat(others[0])
                    .containsExactly(IntStream.range(0, values.size())
                            .boxed()
                            .sorted(Comparator.<Integer>comparingInt(row -> -values.get(row))
                                    .thenComparing(row -> row))
                            .limit(6)
                            .mapToInt(row -> row)
                            .toArray());
        }
    }
}
