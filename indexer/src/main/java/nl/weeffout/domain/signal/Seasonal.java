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
    private static final Locale LOCALE = Locale.of("nl", "NL");

    @Override
    public SignalType type() {
        return SignalType.SEASONAL;
    }

    @Override
    public String sentence() {
        return facts.subject() + " komt elk jaar vooral in " + months() + ": " + Dutch.number(facts.ratio())
                + " keer zo vaak als in de andere maanden." + Dutch.caution(facts.denominator());
    }

    private String months() {
        String from = first.getDisplayName(TextStyle.FULL, LOCALE);
        return first == last ? from : from + " tot en met " + last.getDisplayName(TextStyle.FULL, LOCALE);
    }
}
