package nl.weeffout.analytics.placing;

import java.util.List;

/**
 * From how alike a record is to a pattern to how likely it belongs there: logistic regression by Newton's method with a small
 * ridge (Hosmer and Lemeshow 2000). Costs a pass over the examples for each of at most {@value #STEPS} steps.
 */
final class LogisticCurve {
    private static final int FEATURES = 5;
    private static final int STEPS = 30;
    private static final double RIDGE = 1;
    private static final double STILL = 1e-9;

    private final double[] coefficients;

    private LogisticCurve(double[] coefficients) {
        this.coefficients = coefficients;
    }

    /**
     * What is known.
     *
     * @param likeness to the pattern
     * @param lead by how much its mean is above that of the next best pattern; below 0 where another is better
     * @param strength of the pattern: a newcomer finds a chance likeness to a loose suggestion more easily
     * @param belongs whether the record is a member
     * @param weight how many records it stands for
     */
    record Example(Likeness likeness, double lead, double strength, boolean belongs, double weight) {}

    static LogisticCurve fit(List<Example> examples) {
        double[] coefficients = new double[FEATURES];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[FEATURES];
            double[][] curvature = new double[FEATURES][FEATURES];
            for (int k = 0; k < FEATURES; k++) {
                // The first is no slope.
                double ridge = k == 0 ? 1e-6 : RIDGE;
                gradient[k] = -ridge * coefficients[k];
                curvature[k][k] = ridge;
            }
            for (Example example : examples) {
                double[] x = features(example.likeness(), example.lead(), example.strength());
                double p = sigmoid(product(coefficients, x));
                double error = (example.belongs() ? 1 : 0) - p;
                for (int k = 0; k < FEATURES; k++) {
                    gradient[k] += example.weight() * error * x[k];
                    for (int l = 0; l < FEATURES; l++) {
                        curvature[k][l] += example.weight() * p * (1 - p) * x[k] * x[l];
                    }
                }
            }
            double[] change = solved(curvature, gradient);
            double greatest = 0;
            for (int k = 0; k < FEATURES; k++) {
                // Far from the answer Newton's steps may be too long.
                double bounded = Math.clamp(change[k], -2, 2);
                coefficients[k] += bounded;
                greatest = Math.max(greatest, Math.abs(bounded));
            }
            if (greatest < STILL) {
                break;
            }
        }
        return new LogisticCurve(coefficients);
    }

    /** How likely a record belongs to a pattern, 0 to 1. */
    double probability(Likeness likeness, double lead, double strength) {
        return sigmoid(product(coefficients, features(likeness, lead, strength)));
    }

    private static double[] features(Likeness likeness, double lead, double strength) {
        return new double[] {1, likeness.words(), likeness.text(), Math.clamp(lead, -1, 1), strength};
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** Gauss's elimination; the matrix is positive definite. Both are used up. */
    private static double[] solved(double[][] matrix, double[] right) {
        int n = right.length;
        for (int k = 0; k < n; k++) {
            for (int row = k + 1; row < n; row++) {
                double factor = matrix[row][k] / matrix[k][k];
                for (int column = k; column < n; column++) {
                    matrix[row][column] -= factor * matrix[k][column];
                }
                right[row] -= factor * right[k];
            }
        }
        double[] solution = new double[n];
        for (int k = n - 1; k >= 0; k--) {
            double sum = right[k];
            for (int column = k + 1; column < n; column++) {
                sum -= matrix[k][column] * solution[column];
            }
            solution[k] = sum / matrix[k][k];
        }
        return solution;
    }
}
