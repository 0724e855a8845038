package nl.weeffout.analytics.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import nl.weeffout.analytics.statistics.Interval;
import nl.weeffout.domain.signal.Dutch;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Teams or municipalities beside each other without a ranking: how much each has of what is expected of it, by how much is
 * expected, within the limits between which chance alone keeps 95 and 99.8 % of them (Spiegelhalter, Funnel plots for comparing
 * institutional performance, Statistics in Medicine 24, 2005). Who stands out is told by the caller, whose tests know how many
 * were looked at; it has a mark of another shape, and its name.
 */
public final class FunnelChart {
    private static final int WIDTH = 720;
    private static final int LEFT = 44;
    private static final int RIGHT = 690;
    private static final int PANEL = 280;
    private static final double ROOM = 1.1;
    private static final double MOST_OF_LIMITS = 3;

    private FunnelChart() {}

    /**
     * A team or municipality.
     *
     * @param observed how many it has
     * @param expected how many are expected of it, above 0
     * @param often between which 95 % have it by chance alone
     * @param nearlyAlways between which 99.8 % do
     * @param standsOut whether it differs by more than chance
     */
    public record Unit(
            String name, long observed, double expected, Interval often, Interval nearlyAlways, boolean standsOut) {
        public Unit {
            if (observed < 0 || !(expected > 0)) {
                throw new IllegalArgumentException(name + ": " + observed + " observed, " + expected + " expected");
            }
        }

        /** Where events befall independently of each other: with the limits of Poisson counts. */
        public static Unit ofIndependent(String name, long observed, double expected, boolean standsOut) {
            return new Unit(
                    name,
                    observed,
                    expected,
                    new Interval(limit(.025, expected), limit(.975, expected)),
                    new Interval(limit(.001, expected), limit(.999, expected)),
                    standsOut);
        }

        private double ratio() {
            return observed / expected;
        }
    }

    /** The count below which chance comes with a probability; between two counts as the paper has it. */
    private static double limit(double probability, double expected) {
        PoissonDistribution chance = PoissonDistribution.of(expected);
        int count = chance.inverseCumulativeProbability(probability);
        return Math.max(0, count - (chance.cumulativeProbability(count) - probability) / chance.probability(count));
    }

    /**
     * @param title in Dutch
     * @param units one at least; their order makes no difference
     */
    public static Chart of(String title, List<Unit> units) {
        List<Unit> sorted = units.stream()
                .sorted(Comparator.comparing(Unit::name).thenComparing(Unit::expected))
                .toList();
        List<Mark> marks = new ArrayList<>();
        Frame frame = new Frame(marks, LEFT, RIGHT);
        int top = frame.title(title) + 40;
        double widest = most(sorted, Unit::expected) * ROOM;
        Scale across = new Scale(0, widest, LEFT, RIGHT);
        Scale height = new Scale(0, highest(sorted), top + PANEL, top);
        frame.panel(
                "Keer het verwachte aantal; daarbuiten blijft 5 % (gestippeld) of 0,2 % (lijn) door toeval", height, 0);
        frame.across("Verwacht aantal", across, top + PANEL, 0);
        marks.add(Mark.Line.of(LEFT, height.at(1), RIGHT, height.at(1), Ink.TEXT, 1.5));
        for (ToDoubleFunction<Unit> limit : List.<ToDoubleFunction<Unit>>of(
                unit -> unit.often().lower(), unit -> unit.often().upper())) {
            marks.add(line(sorted, limit, across, height).asDashed());
        }
        for (ToDoubleFunction<Unit> limit : List.<ToDoubleFunction<Unit>>of(
                unit -> unit.nearlyAlways().lower(), unit -> unit.nearlyAlways().upper())) {
            marks.add(line(sorted, limit, across, height));
        }
        for (Unit unit : sorted) {
            double x = across.at(unit.expected());
            double y = height.at(unit.ratio());
            if (unit.standsOut()) {
                marks.add(Mark.Area.diamond(x, y, 7, Ink.FINDING));
                boolean late = x > (LEFT + RIGHT) / 2.0;
                marks.add(new Mark.Label(
                        unit.name(),
                        late ? x - 11 : x + 11,
                        y + 4,
                        late ? Mark.Anchor.END : Mark.Anchor.START,
                        Frame.SMALL,
                        Ink.FINDING));
            } else {
                marks.add(new Mark.Dot(x, y, 4.5, Ink.COUNT));
            }
        }
        return new Chart(title, description(sorted), table(sorted), new Drawing(WIDTH, top + PANEL + 44, marks));
    }

    /** Room for all units, and for the limits as far as they say something. */
    private static double highest(List<Unit> units) {
        double limits = most(units, unit -> unit.nearlyAlways().upper() / unit.expected());
        return Math.max(most(units, Unit::ratio), Math.min(limits, MOST_OF_LIMITS)) * ROOM;
    }

    private static double most(List<Unit> units, ToDoubleFunction<Unit> size) {
        return units.stream().mapToDouble(size).max().orElseThrow(() -> new IllegalArgumentException("no units"));
    }

    /** A limit through all units, by what is expected of them. */
    private static Mark.Line line(List<Unit> units, ToDoubleFunction<Unit> limit, Scale across, Scale height) {
        return new Mark.Line(
                units.stream()
                        .sorted(Comparator.comparingDouble(Unit::expected))
                        .map(unit -> new Mark.Point(
                                across.at(unit.expected()), height.at(limit.applyAsDouble(unit) / unit.expected())))
                        .toList(),
                Ink.QUIET,
                1.2,
                false);
    }

    private static String description(List<Unit> units) {
        List<Unit> out = units.stream().filter(Unit::standsOut).toList();
        return "Trechterdiagram van " + units.size()
                + " teams of gemeenten: hoeveel keer het verwachte aantal elk heeft, naar hoeveel er verwacht wordt. "
                + (out.isEmpty()
                        ? "Geen ervan wijkt meer af dan toeval verklaart."
                        : out.stream()
                                .map(unit -> unit.name() + " (" + unit.observed() + ", verwacht "
                                        + Dutch.number(unit.expected()) + ")")
                                .collect(Collectors.joining(
                                        ", ", "Meer dan toeval verklaart wijken af: ", "; de andere niet.")));
    }

    private static Table table(List<Unit> units) {
        return new Table(
                List.of("Naam", "Aantal", "Verwacht", "Door toeval (95 %)", "Door toeval (99,8 %)", "Wijkt af"),
                units.stream()
                        .map(unit -> List.of(
                                unit.name(),
                                String.valueOf(unit.observed()),
                                Dutch.number(unit.expected()),
                                range(unit.often()),
                                range(unit.nearlyAlways()),
                                unit.standsOut() ? "ja" : "nee"))
                        .toList());
    }

    private static String range(Interval counts) {
        return Dutch.number(counts.lower()) + " tot " + Dutch.number(counts.upper());
    }
}
