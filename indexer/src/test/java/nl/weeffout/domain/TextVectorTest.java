package nl.weeffout.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextVectorTest {
    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }

    private static float[] filled(float value) {
        float[] components = new float[TextVector.LENGTH];
        Arrays.fill(components, value);
        return components;
    }

    @Property(tries = 200)
    void hasLengthOnePointsWhereItDidAndRoundsOnlyOnce(@ForAll long seed) {
        var random = new Random(seed);
        float[] components = new float[TextVector.LENGTH];
        for (int i = 0; i < components.length; i++) {
            components[i] = (float) random.nextGaussian();
        }
        TextVector vector = TextVector.of(components);
        float[] rounded = vector.components();
        assertThat(dot(rounded, rounded)).isCloseTo(1, within(1e-6));
        assertThat(dot(rounded, components) / Math.sqrt(dot(components, components)))
                .isGreaterThan(0.9999);
        assertThat(TextVector.of(rounded)).isEqualTo(vector);
        assertThat(TextVector.ofBytes(vector.toBytes())).isEqualTo(vector).hasSameHashCodeAs(vector);
    }

    @Test
    void isTheDirectionWhateverTheLength() {
        float[] components = filled(0.25f);
        components[3] = -0.5f;
        float[] twice = new float[components.length];
        for (int i = 0; i < twice.length; i++) {
            twice[i] = 2 * components[i];
        }
        assertThat(TextVector.of(twice)).isEqualTo(TextVector.of(components));
        assertThat(TextVector.of(components)).isNotEqualTo(TextVector.of(filled(0.25f)));
    }

    @Test
    void roundsToSteps() {
        float[] components = filled(0);
        components[0] = -127;
        components[1] = 63.4f;
        components[2] = 0.6f;
        byte[] steps = TextVector.of(components).toBytes();
        assertThat(steps).startsWith((byte) -127, (byte) 63, (byte) 1, (byte) 0);
        float[] back = TextVector.ofBytes(steps).components();
        assertThat((double) back[0]).isEqualTo((double) (float) (-127 / Math.sqrt(127 * 127 + 63 * 63 + 1)));
    }

    @Test
    void refusesWhatIsNoDirection() {
        assertThatThrownBy(() -> TextVector.of(filled(0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TextVector.of(filled(Float.NaN))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TextVector.of(filled(Float.POSITIVE_INFINITY)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TextVector.of(new float[] {1})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TextVector.ofBytes(new byte[3])).isInstanceOf(IllegalArgumentException.class);
    }
}
