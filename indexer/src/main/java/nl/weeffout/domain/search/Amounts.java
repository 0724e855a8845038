package nl.weeffout.domain.search;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts as indexes count them. */
public final class Amounts {
    private static final int[] BOUNDS = {50, 100, 250, 500, 1_000, 2_500};

    private Amounts() {}

    /** In whole cents. */
    public static long cents(BigDecimal euros) {
        return euros.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** The class of an amount, its upper bound outside it: {@code 0-50}, {@code 50-100}, … {@code 2500-}. */
    public static String band(BigDecimal euros) {
        int from = 0;
        for (int bound : BOUNDS) {
            if (euros.compareTo(BigDecimal.valueOf(bound)) < 0) {
                return from + "-" + bound;
            }
            from = bound;
        }
        return from + "-";
    }
}
