package nl.weeffout.analytics.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private static final List<Integer> MANY = IntStream.range(0, 100).boxed().toList();

    @Test
    void whatComesOfEachStandsInTheOrderGivenOnOneThreadOrThree() {
        List<Integer> doubled = MANY.stream().map(each -> 2 * each).toList();
        assertThat(new Workers(1).<Integer, Integer>map(MANY, each -> 2 * each)).isEqualTo(doubled);
        assertThat(new Workers(3).<Integer, Integer>map(MANY, each -> 2 * each)).isEqualTo(doubled);
        assertThat(new Workers(3).<Integer, Integer>map(List.of(), each -> 2 * each))
                .isEmpty();
    }

    @Test
    void aPieceMayShareItsOwnWork() {
        Workers two = new Workers(2);
        List<Supplier<List<Integer>>> pieces =
                List.of(() -> two.map(MANY, each -> each), () -> two.map(MANY, each -> -each));
        assertThat(two.all(pieces))
                .containsExactly(MANY, MANY.stream().map(each -> -each).toList());
    }

    @Test
    void aFaultOfOneIsTheFaultOfAll() {
        for (int threads = 1; threads < 3; threads++) {
            Workers workers = new Workers(threads);
            assertThatThrownBy(() -> workers.map(MANY, each -> 1 / (each - 50)))
                    .isInstanceOf(ArithmeticException.class);
        }
    }
}
