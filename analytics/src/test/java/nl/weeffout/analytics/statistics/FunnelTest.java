package nl.weeffout.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import nl.weeffout.analytics.statistics.Funnel.Unit;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that stand here were worked out by scipy 1.17.1 (stats.gamma, hypergeom). */
class FunnelTest {
    private static final Offset<Double> CLOSE = within(1e-6);

    @Test
    void limitsAndTestsAreThoseThatScipyGives() throws IOException {
        Map<String, List<String[]>> funnels = new LinkedHashMap<>();
        InputStream resource = Objects.requireNonNull(FunnelTest.class.getResourceAsStream("funnels.csv"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .forEach(cells -> funnels.computeIfAbsent(cells[0], _ -> new ArrayList<>())
                            .add(cells));
        }

        assertThat(funnels).hasSize(3);
        funnels.forEach((name, rows) -> {
            Funnel funnel = new Funnel(rows.stream()
                    .map(row -> new Unit(Long.parseLong(row[1]), Double.parseDouble(row[2])))
                    .toList());
            for (String[] row : rows) {
                Unit unit = new Unit(Long.parseLong(row[1]), Double.parseDouble(row[2]));
                assertThat(List.of(
                                funnel.dispersion(),
                                funnel.expected(unit),
                                funnel.limits(unit, .95).lower(),
                                funnel.limits(unit, .95).upper(),
                                funnel.limits(unit, .998).lower(),
                                funnel.limits(unit, .998).upper(),
                                funnel.chanceOfAtMost(unit)))
                        .as(name)
                        .zipSatisfy(
                                List.of(row).subList(3, row.length),
                                (ours, theirs) -> assertThat(ours).isCloseTo(Double.parseDouble(theirs), CLOSE));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"4, 5", "12, 2", "12, 30", "40, 8"})
    void unitsOfOneRateGiveAtMostOneFunnelInTwentyWithASignal(int units, double mean) {
        Random random = new Random(11);
        int trials = 2_000;
        int signals = 0;
        for (int trial = 0; trial < trials; trial++) {
            List<Unit> drawn = new ArrayList<>();
            for (int at = 0; at < units; at++) {
                double size = 1 + at % 4;
                drawn.add(new Unit(
                        PoissonDistribution.of(mean * size).inverseCumulativeProbability(random.nextDouble()), size));
            }
            signals += new Funnel(drawn).falseDiscoveries().stream().anyMatch(rate -> rate <= .05) ? 1 : 0;
        }

        assertThat((double) signals / trials).isLessThanOrEqualTo(.06);
    }

    @Test
    void aUnitThatUsesAThirdOfItsShareStandsOut() {
        List<Unit> units = new ArrayList<>();
        for (int at = 0; at < 11; at++) {
            units.add(new Unit(28 + at % 5, 100));
        }
        units.add(new Unit(9, 100));

        List<Double> rates = new Funnel(units).falseDiscoveries();

        assertThat(rates.getLast()).isLessThan(.01);
        assertThat(rates.subList(0, 11)).allMatch(rate -> rate > .05);
    }

    @Test
    void whereAllDifferMoreThanChanceTheLimitsAreWider() {
        List<Unit> units = new ArrayList<>();
        for (int at = 0; at < 20; at++) {
            units.add(new Unit(10 + 9L * (at % 10), 100));
        }
        Funnel funnel = new Funnel(units);
        Unit one = new Unit(50, 100);

        assertThat(funnel.dispersion()).isGreaterThan(5);
        assertThat(funnel.limits(one, .95).lower())
                .isLessThan(new PoissonCount(50).mean(.95).lower());
        assertThat(funnel.falseDiscoveries()).allMatch(rate -> rate > .05);
    }

    @Test
    void theOrderOfTheUnitsIsNothingToTheirLimits() {
        List<Unit> units = List.of(new Unit(3, .1), new Unit(9, .7), new Unit(4, .3), new Unit(20, 1.9));

        assertThat(new Funnel(units.reversed()).falseDiscoveries().reversed())
                .isEqualTo(new Funnel(units).falseDiscoveries());
    }

    @ParameterizedTest
    @CsvSource({
        "24, 24, 1, 15.377252854686462, 35.71009759375321",
        "1775, 675825, 500, 547.2714581844956, 4512.585218236541"
    })
    void aSumOfAmountsGoesWithTheMeansThatFayAndFeuerGive(
            double sum, double squares, double greatest, double lower, double upper) {
        Interval mean = new WeightedCount(sum, squares, greatest).mean(.95);

        assertThat(mean.lower()).isCloseTo(lower, CLOSE);
        assertThat(mean.upper()).isCloseTo(upper, CLOSE);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 5, 10, 100, .00663791289711761",
        "1, 3, 4, 20, .5087719298245614",
        "8, 24, 60, 580, .0016091233898723276"
    })
    void aCellOfGivenMarginsIsAsUnlikelyAsFisherHasIt(long both, long marked, long drawn, long all, double chance) {
        assertThat(new HypergeometricCount(both, marked, drawn, all).chanceOfAtLeast())
                .isCloseTo(chance, within(1e-12));
    }

    @Test
    void whatCannotBeComparedIsRefusedWithItsNumbers() {
        assertThatThrownBy(() -> new Funnel(List.of(new Unit(1, 1)))).hasMessageContaining("1 units");
        assertThatThrownBy(() -> new Unit(1, 0)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> new HypergeometricCount(5, 4, 6, 10)).hasMessageContaining("5 of 4");
    }
}
