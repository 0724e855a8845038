package nl.weeffout.analytics.weeffout;

/** Arithmetic of short vectors. */
final class Dense {
    private Dense() {}

    static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** Of length 1, or as it is where it is nothing. */
    static double[] unit(double[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        double[] unit = vector.clone();
        for (int i = 0; length > 0 && i < unit.length; i++) {
            unit[i] /= length;
        }
        return unit;
    }
}
