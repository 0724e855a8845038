package nl.weeffout.analytics.similarity;

/** A sparse square matrix by row. */
final class SparseRows {
    private final int[][] columns;
    private final float[][] values;

    SparseRows(int size) {
        this.columns = new int[size][];
        this.values = new float[size][];
    }

    int size() {
        return columns.length;
    }

    void set(int row, int[] itsColumns, float[] itsValues) {
        columns[row] = itsColumns;
        values[row] = itsValues;
    }

    int length(int row) {
        return columns[row].length;
    }

    int column(int row, int at) {
        return columns[row][at];
    }

    float value(int row, int at) {
        return values[row][at];
    }

    /** The columns of a row's entries; not to be written to. */
    int[] columns(int row) {
        return columns[row];
    }

    /** The values of a row's entries; not to be written to. */
    float[] values(int row) {
        return values[row];
    }

    /** Rows as columns; entries of a row stand in the order of their columns. */
    SparseRows transposed() {
        int[] lengths = new int[columns.length];
        for (int[] row : columns) {
            for (int column : row) {
                lengths[column]++;
            }
        }
        SparseRows turned = new SparseRows(columns.length);
        for (int i = 0; i < lengths.length; i++) {
            turned.set(i, new int[lengths[i]], new float[lengths[i]]);
        }
        int[] filled = new int[lengths.length];
        for (int i = 0; i < columns.length; i++) {
            for (int at = 0; at < columns[i].length; at++) {
                int column = columns[i][at];
                turned.columns[column][filled[column]] = i;
                turned.values[column][filled[column]++] = values[i][at];
            }
        }
        return turned;
    }
}
