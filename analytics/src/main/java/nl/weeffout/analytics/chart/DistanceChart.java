package nl.weeffout.analytics.chart;

import java.util.ArrayList;
import java.util.List;
import nl.weeffout.domain.signal.Dutch;

/** How far requests lay beyond a limit, so that one sees how many a wider limit would let in. Cost: O(n) in distances. */
public final class DistanceChart {
    private static final int WIDTH = 720;
    private static final int LEFT = 44;
    private static final int RIGHT = 700;
    private static final int PANEL = 200;

    private DistanceChart() {}

    /**
     * @param title in Dutch, such as the name of the criterion
     * @param unit of the distances, in Dutch, such as {@code euro}
     * @param distances beyond the limit, one for each record that names it, above 0; one at least, in any order
     */
    public static Chart of(String title, String unit, List<Double> distances) {
        if (distances.isEmpty() || distances.stream().anyMatch(distance -> !(distance > 0))) {
            throw new IllegalArgumentException("distances of none, or that do not lie beyond the limit");
        }
        List<Bin> bins = bins(distances);
        List<Mark> marks = new ArrayList<>();
        Frame frame = new Frame(marks, LEFT, RIGHT);
        int top = frame.title(title) + 40;
        long most = bins.stream().mapToLong(Bin::count).max().orElseThrow();
        Scale height = new Scale(0, most * 1.15, top + PANEL, top);
        Scale across = new Scale(0, bins.getLast().to(), LEFT, RIGHT);
        frame.panel("Casussen", height, 1);
        frame.across(
                "Buiten de grens (" + unit + ")",
                across,
                top + PANEL,
                bins.getFirst().to());
        for (Bin bin : bins) {
            double x = across.at(bin.from());
            double y = height.at((double) bin.count());
            marks.add(Mark.Area.box(x + 1, y, across.at(bin.to()) - x - 2, top + PANEL - y, Ink.COUNT, 1));
        }
        return new Chart(
                title,
                description(unit, bins, distances),
                table(unit, bins),
                new Drawing(WIDTH, top + PANEL + 44, marks));
    }

    /**
     * Distances from above one value up to another.
     *
     * @param soFar how many there are up to the end of this
     */
    private record Bin(double from, double to, long count, long soFar) {}

    private static List<Bin> bins(List<Double> distances) {
        double farthest =
                distances.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        // The same round values that the axis has.
        double width = new Scale(0, farthest, 0, 1).ticks(0).get(1);
        List<Bin> bins = new ArrayList<>();
        long soFar = 0;
        for (int at = 0; at * width < farthest; at++) {
            double from = at * width;
            double to = (at + 1) * width;
            long count = distances.stream()
                    .filter(distance -> distance > from && distance <= to)
                    .count();
            soFar += count;
            bins.add(new Bin(from, to, count, soFar));
        }
        return bins;
    }

    private static String description(String unit, List<Bin> bins, List<Double> distances) {
        List<Double> sorted = distances.stream().sorted().toList();
        double middle = (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
        Bin nearest = bins.getFirst();
        return "Staafdiagram van hoe ver " + Dutch.cases(sorted.size()) + " buiten de grens vielen: van "
                + Dutch.number(sorted.getFirst()) + " tot " + Dutch.number(sorted.getLast()) + " " + unit
                + ", de middelste " + Dutch.number(middle) + ". Met een grens die " + Dutch.number(nearest.to()) + " "
                + unit
                + " ruimer is, vallen er " + nearest.count() + " binnen.";
    }

    private static Table table(String unit, List<Bin> bins) {
        return new Table(
                List.of(
                        "Buiten de grens tot en met (" + unit + ")",
                        "Casussen",
                        "Binnen als de grens zoveel ruimer is"),
                bins.stream()
                        .map(bin -> List.of(
                                Dutch.number(bin.to()), String.valueOf(bin.count()), String.valueOf(bin.soFar())))
                        .toList());
    }
}
