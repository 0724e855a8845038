package nl.weeffout.analytics.identity;

import java.util.Arrays;

/**
 * Rows and columns one to one with the greatest sum: the Hungarian method by shortest augmenting paths (Kuhn 1955; Jonker and
 * Volgenant 1987). Costs O(rows² · columns).
 */
final class Assignment {
    private static final int NONE = -1;

    private Assignment() {}

    /**
     * The column of each row, or -1 where none gives it more than 0. Equal sums go by the order of rows and columns.
     *
     * @param worth by row and column, 0 or more, every row as long
     */
    static int[] best(double[][] worth) {
        int rows = worth.length;
        int columns = rows == 0 ? 0 : Math.max(rows, worth[0].length);
        double[] rowPrice = new double[rows + 1];
        double[] columnPrice = new double[columns + 1];
        int[] rowOf = new int[columns + 1];
        int[] before = new int[columns + 1];
        for (int row = 1; row <= rows; row++) {
            rowOf[0] = row;
            int column = 0;
            double[] least = new double[columns + 1];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            boolean[] done = new boolean[columns + 1];
            do {
                done[column] = true;
                int from = rowOf[column];
                int next = 0;
                double step = Double.POSITIVE_INFINITY;
                for (int to = 1; to <= columns; to++) {
                    if (!done[to]) {
                        double cost = -worth(worth, from - 1, to - 1) - rowPrice[from] - columnPrice[to];
                        if (cost < least[to]) {
                            least[to] = cost;
                            before[to] = column;
                        }
                        if (least[to] < step) {
                            step = least[to];
                            next = to;
                        }
                    }
                }
                for (int to = 0; to <= columns; to++) {
                    if (done[to]) {
                        rowPrice[rowOf[to]] += step;
                        columnPrice[to] -= step;
                    } else {
                        least[to] -= step;
                    }
                }
                column = next;
            } while (rowOf[column] != 0);
            while (column != 0) {
                rowOf[column] = rowOf[before[column]];
                column = before[column];
            }
        }
        int[] best = new int[rows];
        Arrays.fill(best, NONE);
        for (int column = 1; column <= columns; column++) {
            if (rowOf[column] > 0 && worth(worth, rowOf[column] - 1, column - 1) > 0) {
                best[rowOf[column] - 1] = column - 1;
            }
        }
        return best;
    }

    /** Columns beyond the last are worth nothing: a row may go without. */
    private static double worth(double[][] worth, int row, int column) {
        return column < worth[row].length ? worth[row][column] : 0;
    }
}
