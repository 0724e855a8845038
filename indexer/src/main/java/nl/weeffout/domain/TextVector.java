package nl.weeffout.domain;

import java.util.Arrays;

/**
 * Where a text lies among all texts: a direction in {@value #LENGTH} dimensions, near that of texts that say the like.
 *
 * <p>Each component is kept as one of 255 steps; the step's size is none of the direction's business and not kept. So a
 * vector takes {@value #LENGTH} bytes, its components are the same bits on every machine, and it makes no difference
 * whether it was just computed or read back. Rounding turns it by about half a degree.
 */
public final class TextVector {
    /** Components of a vector. */
    public static final int LENGTH = 384;

    private static final int STEPS = 127;

    private final byte[] steps;

    private TextVector(byte[] steps) {
        this.steps = steps;
    }

    /**
     * Rounds a vector.
     *
     * @param components {@link #LENGTH} of them, finite, not all 0; their length does not matter
     * @throws IllegalArgumentException where they are no direction
     */
    public static TextVector of(float[] components) {
        float greatest = 0;
        for (float component : components) {
            greatest = Math.max(greatest, Math.abs(component));
        }
        if (components.length != LENGTH || !(greatest > 0) || Float.isInfinite(greatest)) {
            throw new IllegalArgumentException(
                    components.length + " components, the greatest " + greatest + ", are no direction");
        }
        byte[] steps = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            steps[i] = (byte) Math.rint((double) components[i] / greatest * STEPS);
        }
        return new TextVector(steps);
    }

    /** Takes back what {@link #toBytes} gave. */
    public static TextVector ofBytes(byte[] steps) {
        if (steps.length != LENGTH) {
            throw new IllegalArgumentException("vector of " + steps.length + " bytes; expected " + LENGTH);
        }
        return new TextVector(steps.clone());
    }

    /** One signed byte a component. */
    public byte[] toBytes() {
        return steps.clone();
    }

    /** The components, {@link #LENGTH} of them, as a vector of length 1. */
    public float[] components() {
        int squares = 0;
        for (byte step : steps) {
            squares += step * step;
        }
        double length = Math.sqrt(squares);
        float[] components = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            components[i] = (float) (steps[i] / length);
        }
        return components;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextVector that && Arrays.equals(that.steps, steps);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(steps);
    }
}
