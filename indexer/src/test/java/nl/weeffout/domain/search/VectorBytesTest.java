package nl.weeffout.domain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.weeffout.domain.TextVector;
import org.junit.jupiter.api.Test;

class VectorBytesTest {
    /** Components were rounded to 127 steps before they are rounded to a 400th: where both fall together errors add up. */
    private static final double ROUNDED = .03;

    @Property(tries = 200)
    void theInnerProductTellsTheCosine(@ForAll long seed) {
        Random random = new Random(seed);
        TextVector one = any(random);
        TextVector other = near(one, random);
        assertThat(product(one, other)).isCloseTo(cosine(one, other), within(ROUNDED));
        assertThat(product(one, one)).isCloseTo(1, within(ROUNDED));
    }

    @Property(tries = 200)
    void whatIsClearlyNearerStaysNearer(@ForAll long seed) {
        Random random = new Random(seed);
        TextVector sought = any(random);
        TextVector one = near(sought, random);
        TextVector other = near(sought, random);
        if (cosine(sought, one) > cosine(sought, other) + 2 * ROUNDED) {
            assertThat(product(sought, one)).isGreaterThan(product(sought, other));
        }
    }

    @Test
    void aComponentThatIsTooGreatForAByteIsCutAndKeepsItsSign() {
        float[] components = new float[TextVector.LENGTH];
        components[0] = 1;
        components[1] = -1;
        assertThat(VectorBytes.of(TextVector.of(components)))
                .hasSize(TextVector.LENGTH)
                .startsWith((byte) 127, (byte) -127, (byte) 0);
    }

    private static TextVector any(Random random) {
        float[] components = new float[TextVector.LENGTH];
        for (int d = 0; d < components.length; d++) {
            components[d] = (float) random.nextGaussian();
        }
        return TextVector.of(components);
    }

    /** Anywhere from the same to far off. */
    private static TextVector near(TextVector vector, Random random) {
        double off = random.nextDouble() * .2;
        float[] components = vector.components();
        for (int d = 0; d < components.length; d++) {
            components[d] += (float) (off * random.nextGaussian());
        }
        return TextVector.of(components);
    }

    private static double product(TextVector one, TextVector other) {
        byte[] first = VectorBytes.of(one);
        byte[] second = VectorBytes.of(other);
        long sum = 0;
        for (int d = 0; d < first.length; d++) {
            sum += (long) first[d] * second[d];
        }
        return sum / VectorBytes.WHOLE;
    }

    private static double cosine(TextVector one, TextVector other) {
        float[] first = one.components();
        float[] second = other.components();
        double sum = 0;
        for (int d = 0; d < first.length; d++) {
            sum += first[d] * second[d];
        }
        return sum;
    }
}
