package nl.weeffout.analytics.similarity;

/** Small matrices for tests of other packages. */
public final class ToyNeighbours {
    private ToyNeighbours() {}

    /** Of a full symmetric matrix, what is above 0. */
    public static Neighbours of(double[][] matrix) {
        return Neighbours.of(matrix);
    }
}
