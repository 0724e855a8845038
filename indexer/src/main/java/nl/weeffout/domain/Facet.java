package nl.weeffout.domain;

import java.util.Locale;

/** A field of few values by which search results are counted and narrowed. */
public enum Facet {
    KIND,
    MUNICIPALITY,
    PROVINCE,
    TEAM,
    LEEFGEBIED,
    REGELING,
    ORGANISATION_KIND,
    CATEGORIE,
    HUISHOUDEN,
    UITKOMST,
    ALTERNATIEF,
    /** Such as {@code 2020}. */
    YEAR,
    /** Such as {@code 2020-K1}. */
    QUARTER,
    /** Such as {@code 2020-03}. */
    MONTH,
    /** Class of the amount in euros, such as {@code 50-100}. */
    AMOUNT_CLASS,
    /** Id of a pattern of the newest run, such as {@code e-3}; a record may stand in several. */
    PATTERN;

    /** Whether records hold its values themselves; patterns change from run to run, so that a request brings them along. */
    public boolean isOfRecord() {
        return this != PATTERN;
    }

    /** As it stands in the API, such as {@code organisationKind}. */
    public String key() {
        StringBuilder key = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
            key.append(key.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return key.toString();
    }
}
