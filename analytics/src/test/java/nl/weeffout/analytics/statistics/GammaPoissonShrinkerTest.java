package nl.weeffout.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import nl.weeffout.analytics.statistics.GammaPoissonShrinker.Cell;
import nl.weeffout.analytics.statistics.GammaPoissonShrinker.Prior;
import nl.weeffout.analytics.statistics.GammaPoissonShrinker.Shrunk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that stand here were worked out by scipy 1.17.1 (nbinom, gamma, digamma, brentq, Nelder-Mead). */
class GammaPoissonShrinkerTest {
    @ParameterizedTest
    @CsvSource({
        "0, .5, .2888991902913861, .02011828608301392, 1.6323004608246907",
        "3, .2, 5.99681157386446, 1.1568221760433177, 23.167090134110918",
        "22, 8.1, 2.3553127073085487, 1.6388490411513705, 3.3194934984216427",
        "5, .24, 15.003787873658345, 5.777348208070071, 31.279766868582715",
        "100, 40, 2.422565701631804, 2.0493642567294827, 2.84834903373858"
    })
    void aRatioIsDrawnToWhatThePriorHoldsUsual(
            long observed, double expected, double mean, double lower, double upper) {
        Shrunk shrunk = new GammaPoissonShrinker(new Prior(.2, .06, 1.4, 1.8, .1)).shrink(new Cell(observed, expected));

        assertThat(shrunk.mean()).isCloseTo(mean, within(1e-9));
        assertThat(shrunk.lower()).isCloseTo(lower, within(1e-6));
        assertThat(shrunk.upper()).isCloseTo(upper, within(1e-6));
    }

    @Test
    void thePriorOfATableIsTheOneOfGreatestLikelihood() throws IOException {
        Prior prior = GammaPoissonShrinker.of(cells()).prior();

        assertThat(prior.shape()).isCloseTo(2.0569706778050487, within(.02));
        assertThat(prior.rate()).isCloseTo(.45387217497710963, within(.01));
        assertThat(prior.otherShape()).isCloseTo(2.9626403885464234, within(.02));
        assertThat(prior.otherRate()).isCloseTo(2.768272420473653, within(.02));
        assertThat(prior.share()).isCloseTo(.0555318940656628, within(.002));
    }

    @Test
    void theOrderOfTheCellsDoesNotMatter() throws IOException {
        List<Cell> cells = cells();
        Cell cell = new Cell(6, 1.5);

        assertThat(GammaPoissonShrinker.of(cells.reversed()).shrink(cell).mean())
                .isCloseTo(GammaPoissonShrinker.of(cells).shrink(cell).mean(), within(1e-3));
    }

    @Test
    void theFewerAreExpectedTheMoreARatioIsDrawn() throws IOException {
        GammaPoissonShrinker shrinker = GammaPoissonShrinker.of(cells());

        assertThat(shrinker.shrink(new Cell(3, 1)).mean())
                .isLessThan(shrinker.shrink(new Cell(30, 10)).mean())
                .isGreaterThan(1);
        assertThat(shrinker.shrink(new Cell(300, 100)).mean()).isCloseTo(3, within(.1));
    }

    @Test
    void aTableWithoutSurprisesHasNone() {
        GammaPoissonShrinker shrinker = GammaPoissonShrinker.of(Collections.nCopies(200, new Cell(5, 5)));

        assertThat(shrinker.shrink(new Cell(8, 5)).lower()).isLessThan(1.1);
    }

    @Test
    void aFewCellsAreNotFitted() {
        assertThat(GammaPoissonShrinker.of(List.of(new Cell(9, 1), new Cell(0, 8)))
                        .shrink(new Cell(9, 1))
                        .mean())
                .isBetween(4.0, 5.0);
    }

    private static List<Cell> cells() throws IOException {
        InputStream resource = Objects.requireNonNull(GammaPoissonShrinkerTest.class.getResourceAsStream("cells.csv"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("observed"))
                    .map(line -> line.split(",", -1))
                    .map(fields -> new Cell(Long.parseLong(fields[0]), Double.parseDouble(fields[1])))
                    .toList();
        }
    }
}
