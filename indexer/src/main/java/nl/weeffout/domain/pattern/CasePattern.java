package nl.weeffout.domain.pattern;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * The same situation coming back in several records: a suspicion, shown with its members and never without them.
 *
 * @param title short, Dutch, from the words that set its members apart
 * @param description what it is about, in two sentences
 * @param terms those words in their real spelling, the strongest first
 * @param cases its members, by id
 * @param shared those of its members that stand in another pattern first, by id
 * @param households members counted once where records are possible duplicates of each other or share a household number
 * @param strength how sure it is, 0 to 1; from {@link #SURE} on it is sure, below it a suggestion
 * @param from date of the earliest member
 * @param to date of the latest member
 * @param municipalities members for each municipality's name
 * @param amounts what the members cost, or null where none of them notes an amount
 * @param nearby records that resemble its members and are none of them, the nearest first
 * @param weight how much it weighs, apart from how sure it is; null in runs of before it was kept
 */
public record CasePattern(
        PatternId id,
        RecordKind kind,
        String title,
        PatternDescription description,
        List<String> terms,
        List<CaseId> cases,
        List<CaseId> shared,
        int households,
        double strength,
        LocalDate from,
        LocalDate to,
        SortedMap<String, Integer> municipalities,
        @Nullable Amounts amounts,
        List<NearbyCase> nearby,
        @Nullable PatternWeight weight) {
    /** From this strength on a pattern is more than chance and a common topic bring. */
    public static final double SURE = .5;

    public CasePattern {
        terms = List.copyOf(terms);
        cases = List.copyOf(cases);
        shared = List.copyOf(shared);
        nearby = List.copyOf(nearby);
        municipalities = Collections.unmodifiableSortedMap(new TreeMap<>(municipalities));
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("pattern " + id + " has no cases");
        }
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("strength " + strength + " of pattern " + id + " is not in 0..1");
        }
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("pattern " + id + " ends " + to + " before it begins " + from);
        }
    }

    /** Whether it is sure; if not, it is a suggestion, and must be shown as one. */
    public boolean isSure() {
        return strength >= SURE;
    }

    /** The members that stand in no other pattern first, by id: no record is at home in two patterns of a run. */
    public List<CaseId> home() {
        return shared.isEmpty()
                ? cases
                : cases.stream().filter(id -> !shared.contains(id)).toList();
    }

    /** Members, possible duplicates counted each. */
    public int size() {
        return cases.size();
    }

    /** How much it weighs, where that is known. */
    public Optional<PatternWeight> knownWeight() {
        return Optional.ofNullable(weight);
    }

    /**
     * How much attention it deserves, 0 to 1: how sure it is times how much it weighs; that of an ordinary pattern where its
     * weight is not known. The list is in this order.
     */
    public double attention() {
        return strength * knownWeight().map(PatternWeight::value).orElse(.5);
    }

    /** What the members cost, where any of them notes an amount. */
    public Optional<Amounts> knownAmounts() {
        return Optional.ofNullable(amounts);
    }

    /**
     * What the members of a pattern cost, in euros, over those that note an amount.
     *
     * @param known how many note one
     */
    public record Amounts(int known, BigDecimal totalEuros, BigDecimal medianEuros, BigDecimal highestEuros) {}
}
