package nl.weeffout.domain;

import java.util.Arrays;

/**
 * The 64 smallest hash values of a text's word shingles, 16 bits of each: two texts agree in a share of them that
 * estimates the Jaccard similarity of their shingles (Broder 1997; b-bit minwise hashing, Li and König 2010).
 */
public final class TextSignature {
    /** Hash values in a signature; the estimate's standard error is at most 1/16. */
    public static final int LENGTH = 64;

    /** Of a text that says too little to be like another. */
    public static final TextSignature NONE = new TextSignature(new short[LENGTH]);

    private final short[] values;

    /**
     * @param values exactly {@link #LENGTH} of them
     */
    public TextSignature(short[] values) {
        if (values.length != LENGTH) {
            throw new IllegalArgumentException("signature of " + values.length + " values; expected " + LENGTH);
        }
        this.values = values.clone();
    }

    /** The share of equal values, 0 to 1. */
    public double similarity(TextSignature other) {
        int equal = 0;
        for (int i = 0; i < LENGTH; i++) {
            if (values[i] == other.values[i]) {
                equal++;
            }
        }
        return (double) equal / LENGTH;
    }

    /** Value number {@code index}, from 0. */
    public short value(int index) {
        return values[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextSignature that && Arrays.equals(that.values, values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
