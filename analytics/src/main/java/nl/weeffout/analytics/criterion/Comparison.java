package nl.weeffout.analytics.criterion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.weeffout.domain.signal.DistanceUnit;
import nl.weeffout.domain.signal.LimitSide;
import org.jspecify.annotations.Nullable;

/**
 * Reads a distance from both its sides where a sentence gives them: 'inkomen € 1.414, grens € 1.400', 'is 24, mag tot 23'.
 * Cost: O(n²) in quantities of the sentence.
 */
final class Comparison {
    private static final Set<String> AT_MOST = Set.of(
            "maximaal", "max", "hoogstens", "hooguit", "maximum", "maximale", "tot", "toegestaan", "limiet", "plafond");
    private static final Set<String> AT_LEAST =
            Set.of("minimaal", "minstens", "vanaf", "minimum", "ondergrens", "eis", "vereist", "minste");
    private static final Set<String> BETWEEN = Set.of(
            "is",
            "ligt",
            "lag",
            "van",
            "op",
            "bij",
            "was",
            ":",
            "nu",
            "de",
            "voor",
            "een",
            "staat",
            "bedraagt",
            "=",
            "toch",
            "echter",
            "al",
            "wel",
            "mag",
            "zijn",
            "alleenstaande",
            "gezin",
            "alleenstaanden",
            "hier",
            "namelijk",
            "(",
            "ten");
    private static final Set<String> MEASURED = Set.of(
            "inkomen",
            "verdient",
            "verdienen",
            "verdiende",
            "loon",
            "salaris",
            "netto",
            "bruto",
            "huur",
            "rekenhuur",
            "huurprijs",
            "vermogen",
            "spaargeld",
            "saldo",
            "spaarrekening",
            "leeftijd",
            "gezinsinkomen",
            "nettoloon",
            "inkomsten",
            "jaarinkomen",
            "kosten",
            "afstand",
            "punten",
            "score",
            "schuld",
            "huren",
            "maandinkomen",
            "maandloon",
            "pensioen",
            "woonlasten",
            "kamerhuur");
    private static final int REACH = 6;
    private static final int LIMIT_REACH = 4;

    private final Words words;
    private final List<Quantity> quantities;

    private Comparison(Words words, List<Quantity> quantities) {
        this.words = words;
        this.quantities = quantities;
    }

    static List<Statement> of(Words words, List<Quantity> quantities) {
        return quantities.size() < 2 ? List.of() : new Comparison(words, quantities).statements();
    }

    private List<Statement> statements() {
        List<Statement> found = new ArrayList<>();
        for (Quantity limit : quantities) {
            LimitSide side = limitSide(limit);
            if (side == null) {
                continue;
            }
            for (Quantity value : quantities) {
                Statement one =
                        value.from() == limit.from() || limitSide(value) != null ? null : compared(value, limit, side);
                if (one != null) {
                    found.add(one);
                    break;
                }
            }
        }
        return found;
    }

    /** On which side one misses the limit that a quantity is; null where it is none. */
    private @Nullable LimitSide limitSide(Quantity of) {
        for (int back = 1; back <= LIMIT_REACH; back++) {
            String word = words.at(of.from() - back);
            if (AT_LEAST.contains(word)) {
                return LimitSide.BELOW;
            }
            if (AT_MOST.contains(word) || Vocabulary.isLimit(word)) {
                return Vocabulary.isLowerLimit(word) ? LimitSide.BELOW : LimitSide.ABOVE;
            }
            if (!BETWEEN.contains(word) && quantities.stream().noneMatch(each -> covers(each, of, word))) {
                return null;
            }
        }
        return null;
    }

    private static boolean covers(Quantity each, Quantity of, String word) {
        return each.from() == of.from() && word.equals("€");
    }

    private @Nullable Statement compared(Quantity value, Quantity limit, LimitSide side) {
        DistanceUnit unit = unit(value, limit);
        if (unit == null
                || (value.unit() != null && value.unit() != unit)
                || (limit.unit() != null && limit.unit() != unit)) {
            return null;
        }
        double distance = amount(value, unit) - amount(limit, unit);
        boolean misses = side == LimitSide.ABOVE ? distance > 0 : distance < 0;
        if (!misses || !isMeasured(value, unit)) {
            return null;
        }
        int from = Math.min(value.from(), limit.from());
        int to = Math.max(value.to(), limit.to());
        if (words.list().subList(from, to).stream().anyMatch(mark -> mark.equals(".") || mark.equals(";"))) {
            return null;
        }
        return new Statement(from, to, side, said(unit, side), new Quantity(from, to, Math.abs(distance), unit, false));
    }

    private static String said(DistanceUnit unit, LimitSide side) {
        return unit == DistanceUnit.DAYS ? (side == LimitSide.ABOVE ? "oud" : "jong") : "grens";
    }

    /** A number alone counts in years beside years, and in euros beside euros or an income. */
    private @Nullable DistanceUnit unit(Quantity value, Quantity limit) {
        if (value.unit() != null && limit.unit() != null) {
            return value.unit();
        }
        DistanceUnit known = value.unit() == null ? limit.unit() : value.unit();
        if (known == null) {
            return measuredBefore(value) && value.amount() > 100 && limit.amount() > 100 ? DistanceUnit.EUROS : null;
        }
        return known == DistanceUnit.DAYS && !(value.years() || limit.years()) ? null : known;
    }

    private static double amount(Quantity of, DistanceUnit unit) {
        return of.unit() == null && unit == DistanceUnit.DAYS ? of.amount() * 365.25 : of.amount();
    }

    private boolean isMeasured(Quantity value, DistanceUnit unit) {
        return switch (unit) {
            case DAYS ->
                value.years()
                        || words.at(value.from() - 1).equals("is")
                        || words.at(value.from() - 1).equals("wordt")
                        || words.at(value.from() - 1).equals("leeftijd");
            case EUROS, PERCENT, POINTS, KILOMETRES, HOURS -> measuredBefore(value) || measuredBehind(value);
        };
    }

    private boolean measuredBefore(Quantity value) {
        for (int back = 1; back <= REACH; back++) {
            String word = words.at(value.from() - back);
            if (word.equals(".") || word.equals(";")) {
                return false;
            }
            if (isMeasure(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean measuredBehind(Quantity value) {
        for (int ahead = 0; ahead < 3; ahead++) {
            if (isMeasure(words.at(value.to() + ahead))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMeasure(String word) {
        return MEASURED.contains(word) || word.endsWith("inkomen") || (word.endsWith("huur") && !word.isEmpty());
    }
}
