package nl.weeffout.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Held against values of scipy; {@code independence.csv} tells how they were made. */
class IndependenceTest {
    @Test
    void fishersChanceIsScipys() throws IOException {
        assertThat(rows("fisher")).isNotEmpty().allSatisfy(row -> {
            double chance = new FourCells(
                            Long.parseLong(row[1]),
                            Long.parseLong(row[2]),
                            Long.parseLong(row[3]),
                            Long.parseLong(row[4]))
                    .chanceOfAtLeast();
            double known = Double.parseDouble(row[5]);
            assertThat(chance).isCloseTo(known, within(known * 1e-9));
        });
    }

    @Test
    void theIntervalOfAShrunkRatioIsScipys() throws IOException {
        assertThat(rows("ratio")).isNotEmpty().allSatisfy(row -> {
            Interval interval = new ShrunkRatio(Long.parseLong(row[1]), Double.parseDouble(row[2])).interval(.95);
            assertThat(interval.lower()).isCloseTo(Double.parseDouble(row[5]), within(1e-8));
            assertThat(interval.upper()).isCloseTo(Double.parseDouble(row[6]), within(1e-8));
        });
    }

    @Test
    void aShrunkRatioLiesBetweenOneAndTheBareRatioAndComesNearerToItWithMoreRecords() {
        for (long times : List.of(1L, 3L, 30L)) {
            double shrunk = new ShrunkRatio(4 * times, times).value();
            assertThat(shrunk).isBetween(1.0, 4.0);
            assertThat(shrunk).isLessThan(new ShrunkRatio(8 * times, 2.0 * times).value());
        }
        assertThat(new ShrunkRatio(0, 0).value()).isEqualTo(1);
    }

    @Test
    void whatCannotBeCountedIsRefused() {
        assertThatThrownBy(() -> new ShrunkRatio(-1, 1)).hasMessageContaining("-1 observed");
        assertThatThrownBy(() -> new ShrunkRatio(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String[]> rows(String kind) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(IndependenceTest.class.getResourceAsStream("independence.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split(",", -1))
                    .filter(row -> row[0].equals(kind))
                    .toList();
        }
    }
}
