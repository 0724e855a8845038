package nl.weeffout.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A decision that departs from the standard rule for one household.
 *
 * @param district wijk
 * @param lifeDomain leefgebied
 * @param regelingen the schemes and laws touched, as typed
 * @param organisaties the organisations involved, as typed
 * @param narrative omschrijving: what was the matter
 * @param measure maatwerk: what was done
 * @param amountEuros bedrag, or null
 * @param household huishouden: its kind, such as gezin
 * @param outcome uitkomst
 * @param householdKey of its huishoudnummer, or null
 */
public record ExceptionCase(
        CaseId id,
        LocalDate date,
        Municipality municipality,
        RedactedText district,
        RedactedText team,
        RedactedText lifeDomain,
        List<RedactedText> regelingen,
        List<RedactedText> organisaties,
        RedactedText narrative,
        RedactedText measure,
        @Nullable BigDecimal amountEuros,
        RedactedText household,
        RedactedText outcome,
        @Nullable HouseholdKey householdKey)
        implements MaatwerkCase {
    public ExceptionCase {
        regelingen = List.copyOf(regelingen);
        organisaties = List.copyOf(organisaties);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.EXCEPTIONS;
    }

    @Override
    public ExceptionCase mapTexts(BiFunction<String, RedactedText, RedactedText> change) {
        return new ExceptionCase(
                id,
                date,
                municipality.mapTyped(change),
                change.apply("wijk", district),
                change.apply("team", team),
                change.apply("leefgebied", lifeDomain),
                MaatwerkCase.mapList("regelingen", regelingen, change),
                MaatwerkCase.mapList("organisaties", organisaties, change),
                change.apply("omschrijving", narrative),
                change.apply("maatwerk", measure),
                amountEuros,
                change.apply("huishouden", household),
                change.apply("uitkomst", outcome),
                householdKey);
    }
}
