package nl.weeffout.analytics.criterion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import nl.weeffout.domain.signal.DistanceUnit;
import org.jspecify.annotations.Nullable;

/**
 * So much of something, as it stands in a sentence.
 *
 * @param from place of its first word
 * @param to place behind its last
 * @param amount in the unit
 * @param unit or null where a number stands alone
 * @param years whether the writer counted in years, as one counts an age
 */
record Quantity(int from, int to, double amount, @Nullable DistanceUnit unit, boolean years) {
    private static final double YEAR = 365.25;
    private static final double MONTH = YEAR / 12;
    private static final int WEEK = 7;

    /** Of a working week of five days. */
    private static final double WORKING_DAY = WEEK / 5.0;

    private static final double CENT = .01;
    private static final double METRE = .001;
    private static final double HALF = .5;

    private record Measured(DistanceUnit unit, double times, Set<String> words) {}

    private static final List<Measured> UNITS = List.of(
            new Measured(DistanceUnit.EUROS, 1, Set.of("euro", "euros", "eur", "eu", "eurootje", "eurootjes", "€")),
            new Measured(DistanceUnit.EUROS, CENT, Set.of("cent", "centen")),
            new Measured(DistanceUnit.EUROS, 10, Set.of("tientje", "tientjes")),
            new Measured(DistanceUnit.DAYS, 1, Set.of("dag", "dagen", "dagje", "dagjes", "etmaal")),
            new Measured(DistanceUnit.DAYS, WORKING_DAY, Set.of("werkdag", "werkdagen")),
            new Measured(DistanceUnit.DAYS, WEEK, Set.of("week", "weken", "weekje", "weekjes", "wk")),
            new Measured(DistanceUnit.DAYS, MONTH, Set.of("maand", "maanden", "maandje", "maandjes", "mnd")),
            new Measured(DistanceUnit.DAYS, 3 * MONTH, Set.of("kwartaal", "kwartalen")),
            new Measured(DistanceUnit.DAYS, 6 * MONTH, Set.of("halfjaar")),
            new Measured(DistanceUnit.DAYS, YEAR, Set.of("jaar", "jaren", "jaartje", "jaartjes", "jr", "jarige")),
            new Measured(
                    DistanceUnit.PERCENT,
                    1,
                    Set.of("%", "procent", "procentje", "procentpunt", "procentpunten", "pct")),
            new Measured(DistanceUnit.POINTS, 1, Set.of("punt", "punten", "puntje", "puntjes")),
            new Measured(DistanceUnit.HOURS, 1, Set.of("uur", "uren", "uurtje", "uurtjes")),
            new Measured(DistanceUnit.KILOMETRES, 1, Set.of("km", "kilometer", "kilometers")),
            new Measured(DistanceUnit.KILOMETRES, METRE, Set.of("meter", "meters")));

    private static final Map<String, Measured> BY_WORD = byWord();
    private static final Set<String> BETWEEN = Set.of(
            "hele", "volle", "kleine", "ruime", "krappe", "dikke", "extra", "netto", "bruto", "lullige", "schamele");
    /** Words that are a quantity without a number. */
    private static final Set<String> ALONE = Set.of("halfjaar", "tientje");

    private static final Set<String> PERIODS = Set.of("maand", "week", "jaar", "dag", "mnd", "m");
    private static final Pattern CALENDAR_YEAR = Pattern.compile("(?:19|20)\\d{2}");

    private static Map<String, Measured> byWord() {
        Map<String, Measured> units = new HashMap<>();
        UNITS.forEach(unit -> unit.words().forEach(word -> units.put(word, unit)));
        return Map.copyOf(units);
    }

    /** The quantities of a sentence, in order; none overlaps another. */
    static List<Quantity> of(Words words) {
        List<Quantity> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Quantity one = at(words, at);
            if (one == null) {
                at++;
            } else {
                at = one.to();
                add(found, words, one);
            }
        }
        return found;
    }

    /** A year and three months are one quantity. */
    private static void add(List<Quantity> found, Words words, Quantity one) {
        if (!found.isEmpty()) {
            Quantity last = found.getLast();
            if (last.unit == DistanceUnit.DAYS
                    && one.unit == DistanceUnit.DAYS
                    && last.amount > one.amount
                    && one.from == last.to + 1
                    && words.at(last.to).equals("en")) {
                found.removeLast();
                found.add(new Quantity(
                        last.from, one.to, last.amount + one.amount, DistanceUnit.DAYS, last.years && one.years));
                return;
            }
        }
        found.add(one);
    }

    private static @Nullable Quantity at(Words words, int from) {
        if (words.at(from).equals("€") || words.at(from).equals("eur")) {
            OptionalDouble amount = DutchNumber.of(words.at(from + 1));
            return amount.isPresent()
                    ? new Quantity(from, behindPeriod(words, from + 2), amount.getAsDouble(), DistanceUnit.EUROS, false)
                    : null;
        }
        OptionalDouble number = DutchNumber.of(words.at(from));
        if (number.isEmpty()) {
            return ALONE.contains(words.at(from)) ? measured(words, from, from, 1) : null;
        }
        double amount = number.getAsDouble();
        int next = from + 1;
        if (words.at(from).equals("een") && isHalf(words.at(next))) {
            amount = HALF;
            next++;
        } else if (words.at(next).equals("en") && words.at(next + 1).equals("een") && isHalf(words.at(next + 2))) {
            amount += HALF;
            next += 3;
        }
        while (BETWEEN.contains(words.at(next)) || words.at(next).equals("-")) {
            next++;
        }
        Quantity measured = measured(words, from, next, amount);
        if (measured != null) {
            return measured;
        }
        return Character.isDigit(words.at(from).charAt(0))
                        && !CALENDAR_YEAR.matcher(words.at(from)).matches()
                ? new Quantity(from, from + 1, amount, null, false)
                : null;
    }

    private static boolean isHalf(String word) {
        return word.equals("half") || word.equals("halve");
    }

    private static @Nullable Quantity measured(Words words, int from, int unit, double amount) {
        Measured measured = BY_WORD.get(words.at(unit));
        return measured == null
                ? null
                : new Quantity(
                        from,
                        behindPeriod(words, unit + 1),
                        amount * measured.times(),
                        measured.unit(),
                        measured.times() == YEAR);
    }

    /** Behind {@code per maand}, {@code p/m}. */
    private static int behindPeriod(Words words, int at) {
        boolean each = words.at(at).equals("per") || words.at(at).equals("/");
        if (each && PERIODS.contains(words.at(at + 1))) {
            return at + 2;
        }
        if (words.at(at).equals("p") && PERIODS.contains(words.at(at + 2))) {
            return at + 3;
        }
        return words.at(at).equals("pm") ? at + 1 : at;
    }

    /** With a unit where none stands there. */
    Quantity in(DistanceUnit assumed) {
        return unit == null ? new Quantity(from, to, amount, assumed, years) : this;
    }
}
