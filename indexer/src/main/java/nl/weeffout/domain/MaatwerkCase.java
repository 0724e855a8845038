package nl.weeffout.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One redacted record of a municipality's log: what was the matter, and what was done beside the rule. It holds no person.
 *
 * <p>Everything a person typed is {@link RedactedText}, the short fields too: people write names into a team or a
 * supplier. Which law or organisation is meant is not kept here but worked out from the text by the reference tables, so
 * that a better table improves old records as well.
 */
public sealed interface MaatwerkCase permits ExceptionCase, GrantCase {
    CaseId id();

    LocalDate date();

    Municipality municipality();

    RedactedText team();

    /** What was the matter (omschrijving). */
    RedactedText narrative();

    /** In euros, or null where none was noted. */
    @Nullable BigDecimal amountEuros();

    /** What its household's records share, or null where no household number was given; for counting only. */
    @Nullable HouseholdKey householdKey();

    RecordKind kind();
}
