package nl.weeffout.indexer.ingest;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A number of a cell as text from which {@link RowValidator} reads the same number. */
final class NumberCell {
    private static final int GREATEST_EXPONENT = 20;

    private NumberCell() {}

    /**
     * Rounds off what arithmetic in a sheet leaves behind (223.84999999999999), and never ends in three decimals: '12.125'
     * as text is how Dutch writes twelve thousand.
     *
     * @param number as JSON or a workbook writes it; what is no number, or has no use for its digits, comes back as it is
     */
    static String text(String number) {
        BigDecimal value;
        try {
            value = new BigDecimal(number);
        } catch (NumberFormatException e) {
            return number;
        }
        if (Math.abs((long) value.precision() - value.scale()) > GREATEST_EXPONENT) {
            // Written out, 1e1000000 would fill the memory.
            return number;
        }
        BigDecimal rounded = value.scale() > 4 ? value.setScale(4, RoundingMode.HALF_UP) : value;
        BigDecimal shortest = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        return (shortest.scale() == 3 || shortest.scale() < 0
                        ? shortest.setScale(shortest.scale() < 0 ? 0 : 4)
                        : shortest)
                .toPlainString();
    }
}
