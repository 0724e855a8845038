package nl.weeffout.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A gift in kind out of the micro-budget, or a request for one that was met without spending.
 *
 * @param category categorie, as typed
 * @param narrative omschrijving: what was the matter and what was bought
 * @param amountEuros bedrag, at least 0
 * @param approvals akkoord: how many colleagues agreed, or null where it was not noted
 * @param alternative alternatief: what was found in place of spending ({@code geen}, {@code kosteloos}, {@code fonds}, …)
 * @param supplier leverancier
 * @param priorProvision voorliggende voorziening, and what it answered
 * @param reason reden
 * @param householdKey of its huishoudnummer, or null
 */
public record GrantCase(
        CaseId id,
        LocalDate date,
        Municipality municipality,
        RedactedText team,
        RedactedText category,
        RedactedText narrative,
        BigDecimal amountEuros,
        @Nullable Integer approvals,
        RedactedText alternative,
        RedactedText supplier,
        RedactedText priorProvision,
        RedactedText reason,
        @Nullable HouseholdKey householdKey)
        implements MaatwerkCase {
    public GrantCase {
        if (amountEuros.signum() < 0) {
            throw new IllegalArgumentException("bedrag " + amountEuros + " is negative");
        }
    }

    @Override
    public RecordKind kind() {
        return RecordKind.GRANTS;
    }

    @Override
    public GrantCase mapTexts(BiFunction<String, RedactedText, RedactedText> change) {
        return new GrantCase(
                id,
                date,
                municipality.mapTyped(change),
                change.apply("team", team),
                change.apply("categorie", category),
                change.apply("omschrijving", narrative),
                amountEuros,
                approvals,
                change.apply("alternatief", alternative),
                change.apply("leverancier", supplier),
                change.apply("voorliggend", priorProvision),
                change.apply("reden", reason),
                householdKey);
    }
}
