package nl.weeffout.indexer.ingest;

import nl.weeffout.domain.SourceLine;

/**
 * A row that was not taken in. It says where to look and why, and never holds the text.
 *
 * @param field in which the fault lies, by its key; {@code row} where it is the whole row
 */
public record RejectedRow(SourceLine source, String field, Reason reason) {
    /** Why; the code stands in reports. */
    public enum Reason {
        MALFORMED_ROW,
        ID_MISSING,
        ID_NOT_ALLOWED,
        ID_IS_A_BSN,
        ID_BELONGS_TO_OTHER,
        DATE_MISSING,
        DATE_NOT_UNDERSTOOD,
        DATE_OUT_OF_RANGE,
        MUNICIPALITY_CODE_MISSING,
        MUNICIPALITY_CODE_NOT_UNDERSTOOD,
        TEXT_MISSING,
        TEXT_TOO_LONG,
        AMOUNT_MISSING,
        AMOUNT_NOT_A_NUMBER,
        AMOUNT_NEGATIVE,
        APPROVALS_NOT_A_NUMBER;

        /** As it stands in reports, such as {@code date-missing}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
