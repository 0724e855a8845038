package nl.weeffout.domain.search;

import nl.weeffout.domain.TextVector;

/**
 * Vectors as indexes compare them: one signed byte a component, all of one length, so that their inner product is their cosine
 * times a constant, and a record that an approximate search does not reach is set apart by nothing but its own cosine.
 */
public final class VectorBytes {
    /** Components of a vector of length 1 are about .05; few are above .3, and those are cut. */
    private static final int SCALE = 400;

    /** The inner product of two equal vectors. */
    public static final float WHOLE = (float) SCALE * SCALE;

    private VectorBytes() {}

    /** {@link TextVector#LENGTH} bytes. */
    public static byte[] of(TextVector vector) {
        float[] components = vector.components();
        byte[] bytes = new byte[components.length];
        for (int d = 0; d < bytes.length; d++) {
            bytes[d] = (byte) Math.clamp(Math.round(components[d] * SCALE), -127, 127);
        }
        return bytes;
    }
}
