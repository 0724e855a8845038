package nl.weeffout.indexer.wordvector;

import java.util.Arrays;

/** A square matrix of which little is not 0, by row. */
final class SparseMatrix {
    private final int[][] columns;
    private final float[][] values;

    SparseMatrix(int size) {
        columns = new int[size][0];
        values = new float[size][0];
    }

    /** Makes a value of another. */
    interface Entry {
        double of(int row, int column, double value);
    }

    int size() {
        return columns.length;
    }

    /** Sets a row to what is above 0. */
    void set(int row, double[] dense) {
        int filled = (int) Arrays.stream(dense).filter(value -> value > 0).count();
        int[] itsColumns = new int[filled];
        float[] itsValues = new float[filled];
        int at = 0;
        for (int column = 0; column < dense.length; column++) {
            if (dense[column] > 0) {
                itsColumns[at] = column;
                itsValues[at++] = (float) dense[column];
            }
        }
        columns[row] = itsColumns;
        values[row] = itsValues;
    }

    /** Another one with each value made anew; only what is above 0 stays. */
    SparseMatrix mapped(Entry entry) {
        SparseMatrix mapped = new SparseMatrix(size());
        double[] dense = new double[size()];
        for (int row = 0; row < size(); row++) {
            Arrays.fill(dense, 0);
            for (int at = 0; at < columns[row].length; at++) {
                dense[columns[row][at]] = entry.of(row, columns[row][at], values[row][at]);
            }
            mapped.set(row, dense);
        }
        return mapped;
    }

    double[] rowSums() {
        double[] sums = new double[size()];
        for (int row = 0; row < sums.length; row++) {
            for (float value : values[row]) {
                sums[row] += value;
            }
        }
        return sums;
    }

    /** {@code A X}, with X by row. */
    double[][] times(double[][] dense) {
        double[][] product = new double[size()][dense[0].length];
        for (int row = 0; row < product.length; row++) {
            for (int at = 0; at < columns[row].length; at++) {
                add(values[row][at], dense[columns[row][at]], product[row]);
            }
        }
        return product;
    }

    /** {@code Aᵀ X}, with X by row. */
    double[][] transposedTimes(double[][] dense) {
        double[][] product = new double[size()][dense[0].length];
        for (int row = 0; row < product.length; row++) {
            for (int at = 0; at < columns[row].length; at++) {
                add(values[row][at], dense[row], product[columns[row][at]]);
            }
        }
        return product;
    }

    private static void add(double factor, double[] row, double[] sums) {
        for (int d = 0; d < sums.length; d++) {
            sums[d] += factor * row[d];
        }
    }
}
