package nl.weeffout.analytics.evaluation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weeffout.analytics.similarity.Workers;
import nl.weeffout.analytics.statistics.RateRatio;
import nl.weeffout.analytics.trend.CountSeries;
import nl.weeffout.analytics.trend.StepFinder;
import nl.weeffout.indexer.dutch.DutchAnalysis;
import nl.weeffout.indexer.dutch.DutchTerm;
import nl.weeffout.indexer.terminal.CommandFailure;

/** Which words of texts in successive periods rise most, among all texts of each period, and when that is told. */
public final class RisingWords {
    private static final double LEVEL = .01;
    private static final int DRAWS = 999;
    private static final double CONFIDENCE = .95;
    private static final int FEWEST = 50;

    private RisingWords() {}

    /**
     * The greatest rise of a word.
     *
     * @param word as it is spelt most often
     * @param texts that hold it, in all
     * @param begins first period of the higher rate
     * @param told period after which the rise is told, by what came until then
     * @param ratio of the rate to that of before; may be infinite
     * @param lower the ratio is at least this with a confidence of 95 %
     */
    public record Word(String word, long texts, String begins, String told, double ratio, double lower) {}

    /**
     * Words whose rate rose, those that surely rose most first; the same text counts once, as one question is put to many. Costs some milliseconds for each word in at least {@value #FEWEST} texts.
     *
     * @param period whose first group, else the whole match, tells the period in a column; rows without one are left out
     * @throws IOException if the file cannot be read
     */
    public static List<Word> of(Path file, String periodColumn, Pattern period, String text) throws IOException {
        SortedMap<String, Set<String>> texts = new TreeMap<>();
        Set<String> read = new HashSet<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                Matcher found = period.matcher(field(file, row, periodColumn));
                if (found.find() && read.add(field(file, row, text))) {
                    texts.computeIfAbsent(found.group(Math.min(1, found.groupCount())), _ -> new LinkedHashSet<>())
                            .add(field(file, row, text));
                }
            }
        }
        List<String> periods = List.copyOf(texts.keySet());
        double[] exposures = texts.values().stream().mapToDouble(Set::size).toArray();
        Map<String, long[]> counts = new TreeMap<>();
        Map<String, Map<String, Integer>> spellings = new HashMap<>();
        for (int at = 0; at < periods.size(); at++) {
            for (String each : texts.getOrDefault(periods.get(at), Set.of())) {
                Set<String> seen = new HashSet<>();
                for (DutchTerm term : DutchAnalysis.load().terms(each)) {
                    spellings
                            .computeIfAbsent(term.stem(), _ -> new TreeMap<>())
                            .merge(term.surface().toLowerCase(Locale.ROOT), 1, Integer::sum);
                    if (seen.add(term.stem())) {
                        counts.computeIfAbsent(term.stem(), _ -> new long[exposures.length])[at]++;
                    }
                }
            }
        }
        return Workers.ALL
                .map(
                        List.copyOf(counts.entrySet()),
                        each -> word(
                                spelling(spellings.getOrDefault(each.getKey(), Map.of())),
                                CountSeries.of(each.getValue(), exposures),
                                periods))
                .stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(Word::lower).reversed().thenComparing(Word::word))
                .toList();
    }

    private static String field(Path file, NamedCsvRecord row, String column) {
        return row.findField(column)
                .orElseThrow(
                        () -> new CommandFailure(file + ":" + row.getStartingLineNumber() + ": no column " + column));
    }

    private static String spelling(Map<String, Integer> spelt) {
        return spelt.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static Optional<Word> word(String word, CountSeries series, List<String> periods) {
        if (series.total() < FEWEST) {
            return Optional.empty();
        }
        return highest(series).map(rise -> {
            int told = rise.from() + 1;
            while (told < series.length() && !isToldBy(series.first(told), rise.from())) {
                told++;
            }
            return new Word(
                    word,
                    series.total(),
                    periods.get(rise.from()),
                    periods.get(told - 1),
                    rise.ratio().value(),
                    rise.lower());
        });
    }

    /** By the first periods alone a rise began there, or one before. */
    private static boolean isToldBy(CountSeries first, int from) {
        return highest(first).filter(rise -> Math.abs(rise.from() - from) <= 1).isPresent();
    }

    private record Rise(int from, RateRatio ratio, double lower) {}

    /** The change by which the rate surely rose most. */
    private static Optional<Rise> highest(CountSeries series) {
        List<Rise> rises = new ArrayList<>();
        List<Integer> starts = new StepFinder(LEVEL, 1, DRAWS, 1).find(series).starts();
        for (int at = 0; at < starts.size(); at++) {
            int before = at == 0 ? 0 : starts.get(at - 1);
            int from = starts.get(at);
            int to = at + 1 < starts.size() ? starts.get(at + 1) : series.length();
            RateRatio ratio = new RateRatio(
                    series.count(from, to),
                    series.exposure(from, to),
                    series.count(before, from),
                    series.exposure(before, from));
            double lower = ratio.interval(CONFIDENCE).lower();
            if (lower > 1) {
                rises.add(new Rise(from, ratio, lower));
            }
        }
        return rises.stream().max(Comparator.comparingDouble(Rise::lower));
    }
}
