package nl.weeffout.analytics.statistics;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * One row and one column of a table of counts beside all others: the cell, the rest of its row, the rest of its column, and
 * everything else.
 */
public record FourCells(long cell, long restOfRow, long restOfColumn, long rest) {
    /** From here a proportional reporting ratio counts as a signal (Evans 2001). */
    public static final double NOTABLE_RATIO = 2;

    /** From here chi-squared counts as a signal (Evans 2001). */
    public static final double NOTABLE_CHI_SQUARED = 4;

    /** So many at least must be in the cell (Evans 2001). */
    public static final long NOTABLE_COUNT = 3;

    public FourCells {
        if (cell < 0 || restOfRow < 0 || restOfColumn < 0 || rest < 0) {
            throw new IllegalArgumentException(
                    "counts of " + cell + ", " + restOfRow + ", " + restOfColumn + " and " + rest);
        }
    }

    public long all() {
        return cell + restOfRow + restOfColumn + rest;
    }

    /** How many would be in the cell if row and column had nothing to do with each other: row times column by all. */
    public double expected() {
        return all() == 0 ? 0 : (double) (cell + restOfRow) * (cell + restOfColumn) / all();
    }

    /**
     * The proportional reporting ratio: share of the column in the row, by its share in all other rows. Infinite where the
     * other rows have none, NaN where there is nothing to compare.
     */
    public double proportionalReportingRatio() {
        double inRow = (double) cell / (cell + restOfRow);
        double elsewhere = (double) restOfColumn / (restOfColumn + rest);
        return inRow / elsewhere;
    }

    /** Chi-squared with one degree of freedom and Yates' correction; 0 where a row or column is empty. */
    public double chiSquared() {
        double margins =
                (double) (cell + restOfRow) * (restOfColumn + rest) * (cell + restOfColumn) * (restOfRow + rest);
        if (margins == 0) {
            return 0;
        }
        double difference = Math.abs((double) cell * rest - (double) restOfRow * restOfColumn) - all() / 2.0;
        return difference <= 0 ? 0 : all() * difference * difference / margins;
    }

    /**
     * How likely at least as many are in the cell where row and column have nothing to do with each other and the margins are
     * what they are: Fisher's exact test, to one side (Fisher, The logic of inductive inference, Journal of the Royal
     * Statistical Society 98, 1935).
     */
    public double chanceOfAtLeast() {
        long row = cell + restOfRow;
        long column = cell + restOfColumn;
        return cell <= Math.max(0, row + column - all())
                ? 1
                : HypergeometricDistribution.of(Math.toIntExact(all()), Math.toIntExact(row), Math.toIntExact(column))
                        .survivalProbability(Math.toIntExact(cell) - 1);
    }

    /**
     * Whether it would be looked into by the thresholds of Evans, Waller and Davis, Use of proportional reporting ratios
     * (PRRs) for signal generation, Pharmacoepidemiology and Drug Safety 10, 2001.
     */
    public boolean isNotable() {
        return cell >= NOTABLE_COUNT
                && proportionalReportingRatio() >= NOTABLE_RATIO
                && chiSquared() >= NOTABLE_CHI_SQUARED;
    }
}
