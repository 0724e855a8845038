package nl.weeffout.analytics.evaluation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.weeffout.analytics.count.CountedCase;
import nl.weeffout.analytics.count.Dimension;
import nl.weeffout.analytics.count.LocalCounts;
import nl.weeffout.analytics.signal.Findings;
import nl.weeffout.analytics.signal.RankedSignal;
import nl.weeffout.analytics.signal.SignalDetector;
import nl.weeffout.analytics.similarity.Workers;
import nl.weeffout.analytics.trend.CountSeries;
import nl.weeffout.analytics.trend.TrendEstimator;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.pattern.RunProvenance;
import nl.weeffout.domain.signal.Denominator;
import nl.weeffout.domain.signal.SignalType;
import nl.weeffout.domain.signal.Trend;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.terminal.CommandFailure;
import org.jspecify.annotations.Nullable;

/** What the product tells of dated events that have a category and perhaps a place, such as reports of a municipality. */
public final class EventTrials {
    private static final int DATE = "2017-01-31".length();
    private static final int FLAT = 100;
    private static final double LEVEL = .05;
    private static final int SHORTEST = 2;
    private static final int DRAWS = 999;
    private static final List<SignalType> BY_COUNTS = List.of(
            SignalType.OVER_REPRESENTATION,
            SignalType.RISING,
            SignalType.FALLING,
            SignalType.BURST,
            SignalType.NEW,
            SignalType.STOPPED,
            SignalType.SEASONAL);

    private static final PatternRun NO_PATTERNS = new PatternRun(
            new RunProvenance(
                    "none",
                    0,
                    "none",
                    new TreeMap<>(),
                    "none",
                    new TreeMap<>(),
                    1,
                    "none",
                    Instant.EPOCH,
                    Instant.EPOCH),
            List.of(),
            List.of());

    private final Findings findings;

    private EventTrials(Findings findings) {
        this.findings = findings;
    }

    /**
     * Reads a file and looks for what stands out in it.
     *
     * @param date column that begins with a date such as 2017-01-31
     * @param by column of the category
     * @param place column of the neighbourhood, or null
     * @throws IOException if the file cannot be read
     * @throws CommandFailure where a column is missing or a date is none, naming line and field
     */
    public static EventTrials of(Path file, String date, String by, @Nullable String place) throws IOException {
        String town = "events";
        List<CountedCase> events = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                LocalDate day = day(file, row, date);
                Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
                values.put(Dimension.MUNICIPALITY, List.of(town));
                values.put(Dimension.YEAR, List.of(Integer.toString(day.getYear())));
                values.put(Dimension.MONTH, List.of(day.toString().substring(0, "2017-01".length())));
                values.put(Dimension.CATEGORY, List.of(field(file, row, by)));
                String where = place == null ? "" : field(file, row, place);
                if (!where.isEmpty()) {
                    values.put(Dimension.DISTRICT, List.of(town + ": " + where));
                }
                events.add(new CountedCase(
                        new CaseId("E-" + row.getStartingLineNumber()), RecordKind.GRANTS, day, values, null));
            }
        }
        if (events.isEmpty()) {
            throw new CommandFailure(file + ": no rows");
        }
        return new EventTrials(
                new SignalDetector(ReferenceTables.load(), NO_PATTERNS, 1).detect(new LocalCounts(events)));
    }

    private static LocalDate day(Path file, NamedCsvRecord row, String column) {
        String typed = field(file, row, column);
        try {
            return LocalDate.parse(typed.substring(0, Math.min(DATE, typed.length())));
        } catch (DateTimeParseException e) {
            throw new CommandFailure(
                    file + ":" + row.getStartingLineNumber() + ": " + column + " does not begin with a date", e);
        }
    }

    private static String field(Path file, NamedCsvRecord row, String column) {
        return row.findField(column)
                .orElseThrow(
                        () -> new CommandFailure(file + ":" + row.getStartingLineNumber() + ": no column " + column))
                .strip();
    }

    /** Trends of the categories, those of most events first. */
    public List<Trend> trends() {
        return findings.trends();
    }

    /** What stands out by counts alone, the most worth attention first. */
    public List<RankedSignal> signals() {
        return findings.signals().stream()
                .filter(each -> BY_COUNTS.contains(each.signal().type()))
                .toList();
    }

    /**
     * Changes of the rate that are told of flat series: {@value #FLAT} of each category, with as many events among as many
     * others, month by month, but for chance.
     *
     * @return mean number for each series, by category
     */
    public Map<String, Double> changesOfFlatSeries() {
        Map<String, Double> changes = new TreeMap<>();
        for (Trend trend : trends()) {
            changes.put(trend.subject(), changesOfFlat(trend));
        }
        return changes;
    }

    private static double changesOfFlat(Trend trend) {
        double[] exposures =
                trend.exposures().stream().mapToDouble(Double::doubleValue).toArray();
        double rate = trend.events()
                / CountSeries.of(new long[exposures.length], exposures).exposure(0, exposures.length);
        return Workers.ALL
                        .map(IntStream.range(0, FLAT).boxed().toList(), number -> {
                            SplittableRandom random = new SplittableRandom(number);
                            long[] counts = new long[exposures.length];
                            for (int month = 0; month < counts.length; month++) {
                                counts[month] = SimulatedTrends.poisson(rate * exposures[month], random);
                            }
                            return new TrendEstimator(LEVEL, SHORTEST, DRAWS, number)
                                            .estimate(
                                                    trend.kind(),
                                                    trend.subject(),
                                                    new TreeMap<>(),
                                                    trend.from(),
                                                    CountSeries.of(counts, exposures),
                                                    Denominator.RECORDS)
                                            .levels()
                                            .size()
                                    - 1;
                        })
                        .stream()
                        .mapToInt(Integer::intValue)
                        .sum()
                / (double) FLAT;
    }
}
