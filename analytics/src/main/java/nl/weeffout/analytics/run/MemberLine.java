package nl.weeffout.analytics.run;

import java.util.List;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.pattern.MemberReason;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.PatternMember;

/** A line of members.jsonl. */
record MemberLine(String pattern, String caseId, double typicality, List<String> terms, List<MemberReason> reasons) {
    static MemberLine of(PatternMember member) {
        return new MemberLine(
                member.pattern().value(),
                member.caseId().value(),
                member.typicality(),
                member.terms(),
                member.reasons());
    }

    PatternMember member() {
        return new PatternMember(new PatternId(pattern), new CaseId(caseId), typicality, terms, reasons);
    }
}
