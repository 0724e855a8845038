package nl.weeffout.domain.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far cases lay beyond the limit of a criterion: the numbers behind a chart of them.
 *
 * @param criterion id of the ground of refusal
 * @param label of it, in Dutch
 * @param distances each with how many records have it, the smallest first; all above 0, in the unit
 */
public record CriterionDistances(
        String criterion, String label, LimitSide side, DistanceUnit unit, List<Distance> distances) {
    private static final int BINS = 10;
    private static final List<Double> SHIFTS = List.of(.25, .5, .75, .9, 1.0);

    /** So many records lie so far beyond. */
    public record Distance(double amount, long records) {}

    /**
     * What lies from here to there.
     *
     * @param from in the unit
     * @param to not within it, but in the last bin
     */
    public record Bin(double from, double to, long records) {}

    /**
     * What would change if the limit moved.
     *
     * @param by how far, towards those who miss it, in the unit
     * @param helped how many of these records would then meet it
     */
    public record Shift(double by, long helped) {}

    public CriterionDistances {
        distances = List.copyOf(distances);
        if (distances.isEmpty()) {
            throw new IllegalArgumentException("criterion " + criterion + " has no distances");
        }
    }

    /** @param amounts distance to how many records have it; not empty */
    public static CriterionDistances of(
            String criterion, String label, LimitSide side, DistanceUnit unit, SortedMap<Double, Long> amounts) {
        List<Distance> distances = new ArrayList<>();
        new TreeMap<>(amounts).forEach((amount, records) -> distances.add(new Distance(amount, records)));
        return new CriterionDistances(criterion, label, side, unit, distances);
    }

    /** How many records have a distance. */
    public long records() {
        return distances.stream().mapToLong(Distance::records).sum();
    }

    /**
     * The distance below which a share of the records lies, between two of them in proportion (type 7 of Hyndman and Fan,
     * Sample quantiles in statistical packages, American Statistician 50, 1996).
     *
     * @param share 0 to 1
     */
    public double quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share " + share + " does not lie between 0 and 1");
        }
        double place = (records() - 1) * share;
        long below = (long) Math.floor(place);
        double low = at(below);
        return low + (place - below) * (at(Math.min(below + 1, records() - 1)) - low);
    }

    private double at(long place) {
        long passed = 0;
        for (Distance each : distances) {
            passed += each.records();
            if (place < passed) {
                return each.amount();
            }
        }
        return distances.getLast().amount();
    }

    public double median() {
        return quantile(.5);
    }

    /** How many of these records would meet the criterion if its limit moved so far towards them. */
    public long helpedBy(double shift) {
        return distances.stream()
                .filter(each -> each.amount() <= shift)
                .mapToLong(Distance::records)
                .sum();
    }

    /** Shifts that would help a quarter, half, three quarters, nine in ten and all of them at least; none twice. */
    public List<Shift> shifts() {
        List<Shift> shifts = new ArrayList<>();
        for (double share : SHIFTS) {
            double by = at((long) Math.ceil(records() * share) - 1);
            if (shifts.isEmpty() || shifts.getLast().by() < by) {
                shifts.add(new Shift(by, helpedBy(by)));
            }
        }
        return shifts;
    }

    /** Ten bins of equal width from 0 to the greatest distance. */
    public List<Bin> bins() {
        double width = distances.getLast().amount() / BINS;
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            double from = bin * width;
            double to = bin == BINS - 1 ? distances.getLast().amount() : (bin + 1) * width;
            boolean last = bin == BINS - 1;
            bins.add(new Bin(
                    from,
                    to,
                    distances.stream()
                            .filter(each -> each.amount() >= from && (each.amount() < to || last))
                            .mapToLong(Distance::records)
                            .sum()));
        }
        return bins;
    }
}
