package nl.weeffout.domain.signal;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Something that comes back each year.
 *
 * @param first the month in which the high time begins
 * @param last the month in which it ends
 * @param chance how likely so clear a high time comes out by chance, 0 to 1
 */
public record Seasonal(SignalFacts facts, Month first, Month last, double chance) implements Signal {
    private static final int MONTHS = 12;
    private static final Locale LOCALE = Locale.of("nl", "NL");

    @Override
    public SignalType type() {
        return SignalType.SEASONAL;
    }

    @Override
    public String sentence() {
        // A high time of most of the year is a low time of the rest, and read more easily as that.
        boolean isShort = Math.floorMod(last.getValue() - first.getValue(), MONTHS) < MONTHS / 2;
        return facts.subject() + " komt elk jaar " + (isShort ? high() : low()) + Dutch.caution(facts.denominator());
    }

    private String high() {
        return Double.isInfinite(facts.ratio())
                ? "alleen in " + months(first, last) + "."
                : "vooral in " + months(first, last) + ": " + Dutch.number(facts.ratio())
                        + " keer zo vaak als in de andere maanden.";
    }

    private String low() {
        String rest = months(last.plus(1), first.minus(1));
        return Double.isInfinite(facts.ratio())
                ? "niet in " + rest + "."
                : "weinig in " + rest + ": in de andere maanden " + Dutch.number(facts.ratio()) + " keer zo vaak.";
    }

    private static String months(Month from, Month to) {
        String name = from.getDisplayName(TextStyle.FULL, LOCALE);
        return from == to ? name : name + " tot en met " + to.getDisplayName(TextStyle.FULL, LOCALE);
    }
}
