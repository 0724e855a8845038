package nl.weeffout.analytics.similarity;

import java.util.Arrays;

/** What a sentence encoder makes of a record's text: one direction, of any number of dimensions. */
public final class SentenceVector {
    private final float[] values;

    /**
     * Copies the values.
     *
     * @throws IllegalArgumentException where there is none, or one is not finite
     */
    public SentenceVector(float[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a sentence vector without dimensions");
        }
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("a sentence vector holds " + value);
            }
        }
        this.values = values.clone();
    }

    public int dimensions() {
        return values.length;
    }

    public float value(int dimension) {
        return values[dimension];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SentenceVector vector && Arrays.equals(values, vector.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "SentenceVector of " + values.length + " dimensions";
    }
}
