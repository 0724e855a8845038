package nl.weeffout.domain;

import java.util.Locale;

/** What is odd about a record that was taken in all the same. */
public enum CaseFlag {
    /** A grant above what the municipality's policy allows. */
    AMOUNT_ABOVE_LIMIT,
    /** A grant to which fewer colleagues agreed than the policy asks. */
    TOO_FEW_APPROVALS,
    /** A grant that spent nothing because an alternative was found: no fault, but no gift either. */
    ZERO_WITH_ALTERNATIVE,
    /** A category that the reference table does not know. */
    UNKNOWN_CATEGORY;

    /** As it stands in reports and the API, such as {@code amount-above-limit}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
