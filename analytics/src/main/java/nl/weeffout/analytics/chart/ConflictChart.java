package nl.weeffout.analytics.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.weeffout.domain.signal.Dutch;

/**
 * Regelingen that stand in each other's way, as a graph: on a circle, with a line for each pair, the wider the more records are
 * behind it, and that number upon it. Who is told together most stands beside each other. Cost: O(n²) in regelingen.
 */
public final class ConflictChart {
    private static final int WIDTH = 720;
    private static final double RADIUS = 150;
    private static final int HEIGHT = 380;
    private static final double WIDEST = 9;
    private static final double THINNEST = 1.5;

    private ConflictChart() {}

    /**
     * Two regelingen.
     *
     * @param one name, in Dutch
     * @param other name, another one
     * @param cases how many records are behind it, above 0
     */
    public record Conflict(String one, String other, long cases) {
        public Conflict {
            if (cases <= 0 || one.equals(other)) {
                throw new IllegalArgumentException(
                        "a conflict of " + one + " with " + other + " in " + cases + " records");
            }
        }
    }

    /**
     * @param title in Dutch
     * @param conflicts each pair once, one at least; their order makes no difference
     */
    public static Chart of(String title, List<Conflict> conflicts) {
        if (conflicts.isEmpty()) {
            throw new IllegalArgumentException("no conflicts");
        }
        List<Conflict> sorted = conflicts.stream()
                .sorted(Comparator.comparingLong(Conflict::cases)
                        .reversed()
                        .thenComparing(Conflict::one)
                        .thenComparing(Conflict::other))
                .toList();
        List<Mark> marks = new ArrayList<>();
        int top = new Frame(marks, 0, WIDTH).title(title) + 10;
        List<String> names = ordered(sorted);
        List<Mark.Point> places = IntStream.range(0, names.size())
                .mapToObj(at -> place(at, names.size(), top + HEIGHT / 2.0))
                .toList();
        lines(sorted, name -> places.get(names.indexOf(name)), marks);
        names(names, places, top + HEIGHT / 2.0, marks);
        return new Chart(
                title, description(sorted, names.size()), table(sorted), new Drawing(WIDTH, top + HEIGHT, marks));
    }

    /** Around the circle, from its top. Strictly the same on every machine. */
    private static Mark.Point place(int at, int all, double middle) {
        double angle = 2 * Math.PI * at / all - Math.PI / 2;
        return new Mark.Point(WIDTH / 2.0 + RADIUS * StrictMath.cos(angle), middle + RADIUS * StrictMath.sin(angle));
    }

    private static void lines(List<Conflict> conflicts, Function<String, Mark.Point> places, List<Mark> marks) {
        double most = conflicts.getFirst().cases();
        List<Mark> numbers = new ArrayList<>();
        for (Conflict conflict : conflicts) {
            Mark.Point from = places.apply(conflict.one());
            Mark.Point to = places.apply(conflict.other());
            double width = THINNEST + (WIDEST - THINNEST) * conflict.cases() / most;
            marks.add(Mark.Line.of(from.x(), from.y(), to.x(), to.y(), Ink.COUNT, width));
            // Off the middle of the line, as many lines meet in the middle of the circle.
            double x = from.x() + (to.x() - from.x()) * .4;
            double y = from.y() + (to.y() - from.y()) * .4;
            numbers.add(new Mark.Dot(x, y, 10, Ink.PAPER));
            numbers.add(new Mark.Label(
                    String.valueOf(conflict.cases()), x, y + 4, Mark.Anchor.MIDDLE, Frame.SMALL, Ink.TEXT));
        }
        // Last, so that no line crosses them.
        marks.addAll(numbers);
    }

    private static void names(List<String> names, List<Mark.Point> places, double middle, List<Mark> marks) {
        for (int at = 0; at < names.size(); at++) {
            Mark.Point place = places.get(at);
            double aside = (place.x() - WIDTH / 2.0) / RADIUS;
            boolean beside = Math.abs(aside) >= .2;
            double below = place.y() < middle ? -14 : 24;
            marks.add(new Mark.Dot(place.x(), place.y(), 7, Ink.FINDING));
            marks.add(new Mark.Label(
                    names.get(at),
                    place.x() + (beside ? Math.signum(aside) * 12 : 0),
                    place.y() + (beside ? 4 : below),
                    beside ? aside < 0 ? Mark.Anchor.END : Mark.Anchor.START : Mark.Anchor.MIDDLE,
                    Frame.SMALL + 1,
                    Ink.TEXT));
        }
    }

    /** Each behind the one with which it has most conflicts of those that are left; the one with most first. */
    private static List<String> ordered(List<Conflict> conflicts) {
        SortedMap<String, SortedMap<String, Long>> others = new TreeMap<>();
        for (Conflict conflict : conflicts) {
            others.computeIfAbsent(conflict.one(), name -> new TreeMap<>())
                    .merge(conflict.other(), conflict.cases(), Long::sum);
            others.computeIfAbsent(conflict.other(), name -> new TreeMap<>())
                    .merge(conflict.one(), conflict.cases(), Long::sum);
        }
        Map<String, Long> totals = new TreeMap<>();
        others.forEach((name, cases) -> totals.put(
                name, cases.values().stream().mapToLong(Long::longValue).sum()));
        List<String> ordered = new ArrayList<>();
        Map<String, Long> wanted = totals;
        while (ordered.size() < others.size()) {
            Map<String, Long> now = wanted;
            String next = others.keySet().stream()
                    .filter(name -> !ordered.contains(name))
                    .max(Comparator.<String>comparingLong(name -> now.getOrDefault(name, 0L))
                            .thenComparing(name -> totals.getOrDefault(name, 0L))
                            .thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
            ordered.add(next);
            wanted = others.getOrDefault(next, new TreeMap<>());
        }
        return ordered;
    }

    private static String description(List<Conflict> conflicts, int names) {
        return "Netwerk van " + names + " regelingen die elkaar in de weg zitten, met " + conflicts.size()
                + (conflicts.size() == 1 ? " verband" : " verbanden") + ". De meeste casussen: "
                + conflicts.stream()
                        .limit(3)
                        .map(conflict -> conflict.one() + " en " + conflict.other() + " ("
                                + Dutch.cases((double) conflict.cases()) + ")")
                        .collect(Collectors.joining("; ", "", "."));
    }

    private static Table table(List<Conflict> conflicts) {
        return new Table(
                List.of("Regeling", "Andere regeling", "Casussen"),
                conflicts.stream()
                        .map(conflict -> List.of(conflict.one(), conflict.other(), String.valueOf(conflict.cases())))
                        .toList());
    }
}
