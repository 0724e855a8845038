package nl.weeffout.analytics.similarity;

/**
 * The greatest values offered, ties by the smaller row: a heap with the least of them on top. O(log size) for an offer that
 * gets in, O(1) for one that does not.
 */
final class NearestRows {
    private final int[] rows;
    private final float[] values;
    private int size;

    NearestRows(int most) {
        this.rows = new int[most];
        this.values = new float[most];
    }

    void offer(int row, float value) {
        if (size < rows.length) {
            int at = size++;
            while (at > 0 && isWorse(row, value, rows[(at - 1) / 2], values[(at - 1) / 2])) {
                set(at, rows[(at - 1) / 2], values[(at - 1) / 2]);
                at = (at - 1) / 2;
            }
            set(at, row, value);
        } else if (size > 0 && isWorse(rows[0], values[0], row, value)) {
            sink(row, value);
        }
    }

    private void sink(int row, float value) {
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && isWorse(rows[child + 1], values[child + 1], rows[child], values[child])) {
                child++;
            }
            if (!isWorse(rows[child], values[child], row, value)) {
                break;
            }
            set(at, rows[child], values[child]);
            at = child;
        }
        set(at, row, value);
    }

    /** Empties the heap into the arrays at a place, the greatest value first. */
    void drain(int at, int[][] others, float[][] similarities) {
        int count = size;
        others[at] = new int[count];
        similarities[at] = new float[count];
        for (int place = count - 1; place >= 0; place--) {
            others[at][place] = rows[0];
            similarities[at][place] = values[0];
            size--;
            if (size > 0) {
                sink(rows[size], values[size]);
            }
        }
    }

    private void set(int at, int row, float value) {
        rows[at] = row;
        values[at] = value;
    }

    private static boolean isWorse(int row, float value, int thanRow, float thanValue) {
        return value < thanValue || (value == thanValue && row > thanRow);
    }
}
