package nl.weeffout.analytics.denominator;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.weeffout.domain.signal.Denominator;
import org.jspecify.annotations.Nullable;

/** The rows of a table that was handed in; names are compared without regard to case. Does not change. */
public record DenominatorTable(List<DenominatorRow> rows) {
    /** Where nothing was handed in. */
    public static final DenominatorTable NONE = new DenominatorTable(List.of());

    private static final double TEN_THOUSAND = 10_000;

    public DenominatorTable {
        rows = List.copyOf(rows);
    }

    /** Municipalities, or teams with their municipality, that have a row. */
    public SortedSet<String> units(boolean ofTeams) {
        return rows.stream()
                .filter(row -> row.ofTeam() == ofTeams)
                .map(DenominatorRow::unit)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The size of a unit in a year, or in the nearest year that has one, of two the earlier.
     *
     * @return in the unit of the denominator; empty where none was given
     * @throws IllegalArgumentException for a denominator that nobody hands in
     */
    public OptionalDouble size(String unit, int year, Denominator denominator) {
        return switch (denominator) {
            case CASELOAD -> nearest(unit, year, DenominatorRow::caseload);
            case INHABITANTS -> {
                OptionalDouble inhabitants = nearest(unit, year, DenominatorRow::inhabitants);
                yield inhabitants.isPresent()
                        ? OptionalDouble.of(inhabitants.getAsDouble() / TEN_THOUSAND)
                        : inhabitants;
            }
            case RECORDS, NONE -> throw new IllegalArgumentException(denominator + " stands in no table");
        };
    }

    /** The budget of a unit for just this year, in euros. */
    public OptionalDouble budgetEuros(String unit, int year) {
        return rows.stream()
                .filter(row -> isOf(row, unit) && row.year() == year)
                .map(DenominatorRow::budgetEuros)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .findFirst();
    }

    private OptionalDouble nearest(String unit, int year, Function<DenominatorRow, @Nullable Double> size) {
        Optional<DenominatorRow> row = rows.stream()
                .filter(each -> isOf(each, unit) && size.apply(each) != null)
                .min(Comparator.<DenominatorRow>comparingInt(each -> Math.abs(each.year() - year))
                        .thenComparingInt(DenominatorRow::year));
        Double found = row.map(size).orElse(null);
        return found == null ? OptionalDouble.empty() : OptionalDouble.of(found);
    }

    private static boolean isOf(DenominatorRow row, String unit) {
        return row.unit().toLowerCase(Locale.ROOT).equals(unit.toLowerCase(Locale.ROOT));
    }
}
