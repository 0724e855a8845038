package nl.weeffout.analytics.learning;

/** The mean and the spread of what each record has in common with others, by row. */
final class Spread {
    /** Who has less than this is as alike to all. */
    private static final double LEAST = 1e-6;

    private final double[] sums;
    private final double[] squares;
    private final int[] counts;

    Spread(int size) {
        sums = new double[size];
        squares = new double[size];
        counts = new int[size];
    }

    void add(int row, double similarity) {
        sums[row] += similarity;
        squares[row] += similarity * similarity;
        counts[row]++;
    }

    /** Adds so many records with which it has nothing in common. */
    void addNothing(int row, int times) {
        counts[row] += times;
    }

    /** A similarity in spreads above the mean; 0 where there is no spread. */
    double standardised(int row, double similarity) {
        double mean = sums[row] / Math.max(1, counts[row]);
        double spread = Math.sqrt(Math.max(0, squares[row] / Math.max(1, counts[row]) - mean * mean));
        return spread < LEAST ? 0 : (similarity - mean) / spread;
    }
}
