package nl.weeffout.api.patterns;

import java.util.List;
import nl.weeffout.analytics.label.StoredSentences;
import nl.weeffout.api.search.CaseView;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.pattern.MemberReason;
import nl.weeffout.domain.pattern.PatternMember;

/**
 * A record of a pattern, and why it stands there.
 *
 * @param typicality how alike it is to the other members, 0 to 1
 * @param alsoIn ids of the other patterns of the run that hold it
 * @param why what places it there, the weightiest first
 */
public record MemberView(String id, double typicality, List<String> alsoIn, List<Reason> why, CaseView record) {
    /**
     * One thing that members have more than other records.
     *
     * @param kind words, concept, rule, organisation or category
     * @param weight 0 or more
     * @param sentence where it stands, redacted; empty for what fields tell, and where the text has changed since the run
     */
    public record Reason(String kind, String label, double weight, String sentence) {}

    static MemberView of(PatternMember member, StoredCase stored, List<String> alsoIn) {
        return new MemberView(
                stored.id().value(),
                member.typicality(),
                alsoIn,
                member.reasons().stream().map(reason -> reason(reason, stored)).toList(),
                CaseView.of(stored));
    }

    private static Reason reason(MemberReason reason, StoredCase stored) {
        return new Reason(
                reason.kind().name().toLowerCase(java.util.Locale.ROOT),
                reason.label(),
                reason.weight(),
                reason.place()
                        .flatMap(place -> StoredSentences.at(place, stored.content()))
                        .map(CharSequence::toString)
                        .orElse(""));
    }
}
