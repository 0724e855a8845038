package nl.weeffout.analytics.criterion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import nl.weeffout.domain.signal.DistanceUnit;
import nl.weeffout.domain.signal.LimitSide;

/**
 * How far a case lies beyond a limit.
 *
 * @param amount above 0, in the unit
 */
public record Distance(LimitSide side, BigDecimal amount, DistanceUnit unit) {
    private static final int DECIMALS = 2;

    public Distance {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("distance " + amount + " is not above 0");
        }
        amount = amount.stripTrailingZeros();
        amount = amount.setScale(Math.max(0, amount.scale()));
    }

    /** To the cent, or the hundredth of a day. */
    static Distance of(LimitSide side, double amount, DistanceUnit unit) {
        return new Distance(side, BigDecimal.valueOf(amount).setScale(DECIMALS, RoundingMode.HALF_UP), unit);
    }

    /** As records are counted by it: {@code above 14 euros}. */
    @Override
    public String toString() {
        return side.key() + " " + amount.toPlainString() + " " + unit.key();
    }

    /** @throws IllegalArgumentException for what {@link #toString} would not write */
    static Distance parse(String written) {
        String[] parts = written.split(" ");
        if (parts.length != 3) {
            throw new IllegalArgumentException("distance '" + written + "' is not side, amount and unit");
        }
        return new Distance(
                LimitSide.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                new BigDecimal(parts[1]),
                DistanceUnit.valueOf(parts[2].toUpperCase(Locale.ROOT)));
    }
}
