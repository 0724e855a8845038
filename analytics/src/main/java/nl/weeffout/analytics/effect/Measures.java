package nl.weeffout.analytics.effect;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.weeffout.analytics.count.Dimension;
import nl.weeffout.domain.signal.Measure;
import nl.weeffout.indexer.terminal.CommandFailure;

/** Measures that a municipality hands in: see {@link #read}. */
public final class Measures {
    private static final String NAME = "maatregel";
    private static final String START = "start";
    private static final String SCOPE_FROM = "van";
    private static final String SCOPE_TO = "tot";
    private static final String TRANSITION = "overgang";
    private static final int LONGEST_NAME = 120;

    private Measures() {}

    /**
     * Reads a CSV, a measure a line: {@code maatregel} (its name), {@code start}, one of {@code patroon}, {@code weeffout} and
     * {@code categorie} that it is against; and where they are known {@code van} and {@code tot}, the days of the records that
     * it covers, and {@code overgang}, whole months from the start on that are not counted.
     *
     * @param redaction what masks persons in names
     * @throws CommandFailure naming file, line, field and reason
     */
    public static List<AimedMeasure> read(Path file, UnaryOperator<String> redaction) {
        List<String> targets = AimedMeasure.TARGETS.stream().map(Dimension::key).toList();
        List<String> known = new ArrayList<>(List.of(NAME, START, SCOPE_FROM, SCOPE_TO, TRANSITION));
        known.addAll(targets);
        return HandedTable.read(file, known, List.of(NAME, START)).stream()
                .map(row -> measure(row, redaction))
                .toList();
    }

    private static AimedMeasure measure(HandedTable.Row row, UnaryOperator<String> redaction) {
        List<Dimension> named = AimedMeasure.TARGETS.stream()
                .filter(each -> row.text(each.key()).isPresent())
                .toList();
        if (named.size() != 1) {
            throw row.fault(
                    "patroon, weeffout, categorie",
                    named.isEmpty() ? "one of them is needed" : "more than one is given");
        }
        Dimension what = named.getFirst();
        String value = row.needed(what.key());
        if (what == Dimension.PATTERN && !value.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw row.fault(what.key(), "is no id of a pattern such as e-3");
        }
        String name = row.needed(NAME);
        if (name.length() > LONGEST_NAME) {
            throw row.fault(NAME, "is longer than " + LONGEST_NAME + " characters");
        }
        LocalDate start = row.day(START).orElseThrow(() -> row.fault(START, "is missing"));
        LocalDate from = row.day(SCOPE_FROM).orElse(null);
        LocalDate to = row.day(SCOPE_TO).orElse(null);
        if (from != null && to != null && to.isBefore(from)) {
            throw row.fault(SCOPE_TO, "lies before " + SCOPE_FROM);
        }
        long transition = row.whole(TRANSITION).orElse(0L);
        if (transition > Measure.LONGEST_TRANSITION) {
            throw row.fault(TRANSITION, "is above " + Measure.LONGEST_TRANSITION + " months");
        }
        return new AimedMeasure(new Measure(redaction.apply(name), start, (int) transition, from, to), what, value);
    }
}
