package nl.weeffout.domain.pattern;

import java.util.List;
import nl.weeffout.domain.CaseId;

/**
 * Why a record stands in a pattern.
 *
 * @param typicality how alike it is to the other members, 0 to 1
 * @param terms the pattern's terms that the record holds
 * @param reasons what places it there, the weightiest first
 */
public record PatternMember(
        PatternId pattern, CaseId caseId, double typicality, List<String> terms, List<MemberReason> reasons) {
    public PatternMember {
        terms = List.copyOf(terms);
        reasons = List.copyOf(reasons);
    }
}
