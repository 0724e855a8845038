package nl.weeffout.domain;

import java.util.Set;

/**
 * What the reference tables recognise in a record, in its fields and in its text. Worked out anew when a table changes.
 *
 * @param regelingen keys of schemes and laws, such as {@code huurtoeslag}
 * @param organisaties keys of organisations, such as {@code uwv}
 * @param organisationKinds their kinds, such as {@code woningcorporatie}
 * @param category key of a grant's category, such as {@code mondzorg}; empty for exceptions and unknown categories
 */
public record CaseTerms(
        Set<String> regelingen, Set<String> organisaties, Set<String> organisationKinds, Set<String> category) {
    public static final CaseTerms NONE = new CaseTerms(Set.of(), Set.of(), Set.of(), Set.of());

    public CaseTerms {
        regelingen = Set.copyOf(regelingen);
        organisaties = Set.copyOf(organisaties);
        organisationKinds = Set.copyOf(organisationKinds);
        category = Set.copyOf(category);
    }
}
