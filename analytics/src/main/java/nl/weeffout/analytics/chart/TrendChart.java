package nl.weeffout.analytics.chart;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.weeffout.analytics.run.TrendLine;
import nl.weeffout.analytics.run.TrendLine.LevelLine;
import nl.weeffout.analytics.run.TrendLine.PeakLine;
import nl.weeffout.analytics.statistics.Interval;
import nl.weeffout.analytics.statistics.PoissonCount;
import nl.weeffout.domain.signal.Denominator;
import nl.weeffout.domain.signal.Dutch;
import nl.weeffout.domain.signal.Trend;

/**
 * A count over the months: above, how many each month; below, the rate of each year with its exact interval, and the levels
 * between which it changed with theirs. Peaks have a line above them, high months of the year a ground of their own.
 */
public final class TrendChart {
    private static final Locale DUTCH = Locale.of("nl", "NL");
    private static final double CONFIDENCE = .95;
    private static final int MONTHS = 12;

    /** Above so many times its greatest rate an interval says no more than that little is known. */
    private static final double MOST_ABOVE = 3;

    private static final int WIDTH = 720;
    private static final int LEFT = 44;
    private static final int RIGHT = 708;
    private static final int PANEL = 130;
    private static final int GAP = 60;
    private static final double BAND = .18;
    private static final double HIGH_MONTHS = .1;

    /** Room for the month of a change, in pixels. */
    private static final int MONTH_WIDTH = 64;

    private final TrendLine trend;
    private final YearMonth from;
    private final int length;
    private final boolean counted;
    private final List<Mark> marks = new ArrayList<>();
    private final Frame frame = new Frame(marks, LEFT, RIGHT);

    private TrendChart(TrendLine trend) {
        this.trend = trend;
        from = YearMonth.parse(trend.from());
        length = trend.counts().size();
        counted = trend.denominator().equals(Denominator.RECORDS.key());
    }

    /** @param trend with a month at least */
    public static Chart of(TrendLine trend) {
        return new TrendChart(trend).draw();
    }

    private Chart draw() {
        int top = frame.title(trend.subject()) + 40;
        int below = top + PANEL + GAP;
        months(top);
        rates(below);
        years(List.of(top, below), below + PANEL + 18);
        return new Chart(trend.subject(), description(), table(), new Drawing(WIDTH, below + PANEL + 30, marks));
    }

    private void months(int top) {
        long most = Math.max(1, Collections.max(trend.counts()));
        Scale height = new Scale(0, most * 1.15, top + PANEL, top);
        frame.panel("Casussen per maand" + highMonths(), height, 1);
        for (int month = 0; month < length; month++) {
            if (isHigh(from.plusMonths(month))) {
                marks.add(Mark.Area.box(x(month), top, x(month + 1) - x(month), PANEL, Ink.COUNT, HIGH_MONTHS));
            }
        }
        double gap = Math.min(2, (x(1) - x(0)) / 5);
        for (int month = 0; month < length; month++) {
            long count = trend.counts().get(month);
            if (count > 0) {
                double y = height.at((double) count);
                marks.add(Mark.Area.box(
                        x(month) + gap / 2, y, x(month + 1) - x(month) - gap, top + PANEL - y, Ink.COUNT, 1));
            }
        }
        for (PeakLine peak : trend.peaks()) {
            double start = x(month(peak.from()));
            double end = x(month(peak.to()) + 1);
            marks.add(Mark.Line.of(start, top + 3, end, top + 3, Ink.FINDING, 3));
            double middle = Math.clamp((start + end) / 2, LEFT + 12, RIGHT - 12);
            marks.add(new Mark.Label("piek", middle, top - 2, Mark.Anchor.MIDDLE, Frame.SMALL, Ink.FINDING));
        }
    }

    private void rates(int top) {
        List<Year> years = Year.of(trend, from);
        double most = Math.max(
                years.stream().mapToDouble(Year::rate).max().orElse(0),
                trend.levels().stream().mapToDouble(LevelLine::rate).max().orElse(0));
        double upper = Math.max(
                years.stream()
                        .mapToDouble(year -> year.interval().upper())
                        .max()
                        .orElse(0),
                trend.levels().stream().mapToDouble(LevelLine::upper).max().orElse(0));
        // Where nothing happens, the bounds are all there is to see.
        double end = most == 0 ? upper : Math.min(upper, most * MOST_ABOVE);
        Scale height = new Scale(0, end == 0 ? 1 : shown(end) * 1.05, top + PANEL, top);
        frame.panel(
                (counted ? "Per 100 casussen van deze soort in deze gemeenten" : "Per maand")
                        + ": niveau met 95 %-interval (vlak), elk jaar apart (stip met streep)",
                height,
                0);
        for (LevelLine level : trend.levels()) {
            double start = x(month(level.from()));
            double stop = x(month(level.to()) + 1);
            double lower = height.at(shown(level.lower()));
            double highest = height.at(shown(level.upper()));
            marks.add(Mark.Area.box(start, highest, stop - start, lower - highest, Ink.FINDING, BAND));
            double rate = height.at(shown(level.rate()));
            marks.add(Mark.Line.of(start, rate, stop, rate, Ink.FINDING, 2.5));
        }
        for (Year year : years) {
            double x = (x(year.first()) + x(year.last() + 1)) / 2;
            marks.add(Mark.Line.of(
                    x,
                    height.at(shown(year.interval().lower())),
                    x,
                    height.at(shown(year.interval().upper())),
                    Ink.COUNT,
                    1.5));
            marks.add(new Mark.Dot(x, height.at(shown(year.rate())), 4, Ink.COUNT));
        }
        List<Double> changes =
                changes().stream().map(level -> x(month(level.from()))).toList();
        for (int at = 0; at < changes.size(); at++) {
            double x = changes.get(at);
            double next = at + 1 < changes.size() ? changes.get(at + 1) : RIGHT;
            boolean before = next - x < MONTH_WIDTH;
            for (int panel : List.of(top - PANEL - GAP, top)) {
                marks.add(Mark.Line.of(x, panel, x, panel + PANEL, Ink.FINDING, 1.5)
                        .asDashed());
            }
            marks.add(new Mark.Label(
                    shortMonth(from.plusMonths(month(changes().get(at).from()))),
                    before ? x - 4 : x + 4,
                    top - 4,
                    before ? Mark.Anchor.END : Mark.Anchor.START,
                    Frame.SMALL,
                    Ink.FINDING));
        }
    }

    /** Where the years begin, through both panels, and their names below. */
    private void years(List<Integer> tops, int names) {
        for (Year year : Year.of(trend, from)) {
            double x = x(year.first());
            if (year.first() > 0) {
                tops.forEach(top -> marks.addFirst(Mark.Line.of(x, top, x, top + PANEL, Ink.GRID, 1)));
            }
            if (x(year.last() + 1) - x >= Lettering.firaSans().width(year.name(), Frame.SMALL)) {
                marks.add(new Mark.Label(
                        year.name(), (x + x(year.last() + 1)) / 2, names, Mark.Anchor.MIDDLE, Frame.SMALL, Ink.QUIET));
            }
        }
    }

    private String highMonths() {
        Trend.YearlyTime season = trend.season();
        return season == null ? "" : " (gekleurde grond: elk jaar hoog, " + seasonName(season) + ")";
    }

    private String description() {
        StringBuilder text = new StringBuilder();
        text.append("Casussen per maand van ")
                .append(Dutch.months(from, YearMonth.parse(trend.to())))
                .append(": ")
                .append(Dutch.number((double) trend.events()))
                .append(" in totaal");
        long most = Collections.max(trend.counts());
        if (most > 0) {
            text.append(", de meeste in ")
                    .append(Dutch.month(from.plusMonths(trend.counts().indexOf(most))))
                    .append(" (")
                    .append(most)
                    .append(')');
        }
        text.append(". ");
        text.append(trend.levels().stream()
                .map(this::level)
                .collect(Collectors.joining("; daarna ", trend.levels().size() > 1 ? "Eerst " : "Steeds ", ".")));
        if (!trend.peaks().isEmpty()) {
            text.append(trend.peaks().stream()
                    .map(peak -> Dutch.months(YearMonth.parse(peak.from()), YearMonth.parse(peak.to())) + " ("
                            + peak.events() + ", gewoonlijk " + Dutch.number(peak.expected()) + ")")
                    .collect(Collectors.joining("; ", " Piek: ", ".")));
        }
        Trend.YearlyTime season = trend.season();
        if (season != null) {
            text.append(" Elk jaar hoog: ").append(seasonName(season)).append('.');
        }
        if (!counted) {
            text.append(" Alleen aantallen: kan ook aan het melden liggen.");
        }
        return text.toString();
    }

    private String level(LevelLine level) {
        return Dutch.number(shown(level.rate())) + (counted ? " per 100 casussen" : " per maand") + " ("
                + Dutch.number(shown(level.lower())) + " tot " + Dutch.number(shown(level.upper())) + ") van "
                + Dutch.months(YearMonth.parse(level.from()), YearMonth.parse(level.to()));
    }

    private Table table() {
        List<String> columns = new ArrayList<>(List.of("Maand", "Casussen"));
        if (counted) {
            columns.add("Alle casussen");
        }
        String unit = counted ? "per 100" : "per maand";
        columns.addAll(List.of("Niveau " + unit, "Ten minste", "Ten hoogste", "Bijzonderheden"));
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; at < length; at++) {
            YearMonth month = from.plusMonths(at);
            LevelLine level = levelOf(month);
            List<String> row = new ArrayList<>(
                    List.of(Dutch.month(month), String.valueOf(trend.counts().get(at))));
            if (counted) {
                row.add(Dutch.number(trend.exposures().get(at)));
            }
            row.addAll(List.of(
                    Dutch.number(shown(level.rate())),
                    Dutch.number(shown(level.lower())),
                    Dutch.number(shown(level.upper())),
                    remarks(month)));
            rows.add(row);
        }
        return new Table(columns, rows);
    }

    private String remarks(YearMonth month) {
        List<String> remarks = new ArrayList<>();
        if (changes().stream().anyMatch(level -> level.from().equals(month.toString()))) {
            remarks.add("verandering");
        }
        if (trend.peaks().stream()
                .anyMatch(peak ->
                        !month.isBefore(YearMonth.parse(peak.from())) && !month.isAfter(YearMonth.parse(peak.to())))) {
            remarks.add("piek");
        }
        if (isHigh(month)) {
            remarks.add("elk jaar hoog");
        }
        return String.join(", ", remarks);
    }

    /** Levels that came after another. */
    private List<LevelLine> changes() {
        return trend.levels().subList(1, trend.levels().size());
    }

    private LevelLine levelOf(YearMonth month) {
        return trend.levels().stream()
                .filter(level -> !month.isAfter(YearMonth.parse(level.to())))
                .findFirst()
                .orElse(trend.levels().getLast());
    }

    private boolean isHigh(YearMonth month) {
        return Optional.ofNullable(trend.season())
                .filter(season -> Math.floorMod(month.getMonthValue() - season.first(), MONTHS)
                        <= Math.floorMod(season.last() - season.first(), MONTHS))
                .isPresent();
    }

    /** A rate as it is shown: of 100 records, of which there are no more, or of a month. */
    private double shown(double rate) {
        return counted ? Math.min(rate * 100, 100) : rate;
    }

    private int month(String month) {
        return Math.toIntExact(ChronoUnit.MONTHS.between(from, YearMonth.parse(month)));
    }

    /** Where a month begins. */
    private double x(int month) {
        return LEFT + (double) (RIGHT - LEFT) * month / length;
    }

    private static String shortMonth(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.SHORT, DUTCH) + " " + month.getYear();
    }

    private static String seasonName(Trend.YearlyTime season) {
        String first = Month.of(season.first()).getDisplayName(TextStyle.FULL, DUTCH);
        return season.first() == season.last()
                ? first
                : first + " tot en met " + Month.of(season.last()).getDisplayName(TextStyle.FULL, DUTCH);
    }

    /** A year's months from first to last, with what was counted in them and the exact interval of the rate. */
    private record Year(String name, int first, int last, double rate, Interval interval) {
        static List<Year> of(TrendLine trend, YearMonth from) {
            List<Year> years = new ArrayList<>();
            int first = 0;
            while (first < trend.counts().size()) {
                int last = Math.min(
                        first + MONTHS - from.plusMonths(first).getMonthValue(),
                        trend.counts().size() - 1);
                long events = trend.counts().subList(first, last + 1).stream()
                        .mapToLong(Long::longValue)
                        .sum();
                double exposure = trend.exposures().subList(first, last + 1).stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
                if (exposure > 0) {
                    years.add(new Year(
                            String.valueOf(from.plusMonths(first).getYear()),
                            first,
                            last,
                            events / exposure,
                            new PoissonCount(events).mean(CONFIDENCE).times(1 / exposure)));
                }
                first = last + 1;
            }
            return years;
        }
    }
}
