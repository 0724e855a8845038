package nl.weeffout.analytics.run;

import java.util.List;
import nl.weeffout.analytics.run.SignalLine.PeriodLine;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.signal.RuleConflict;
import nl.weeffout.domain.signal.SignalFacts;
import org.jspecify.annotations.Nullable;

/**
 * A line of conflicts.jsonl: an edge with both its nodes.
 *
 * @param towards in how many records which one points to which
 * @param records in which one points to the other
 * @param together records to which both apply
 * @param share of those in which one points to the other
 * @param expected records if this pair pointed away as often as the others
 * @param ratio null where none was expected
 * @param chance how likely chance brings so many
 * @param strength 1 less the rate of false discoveries at which it is one
 * @param counterExamples records with both that were settled within the rules
 */
public record ConflictLine(
        String kind,
        RuleConflict.Side one,
        RuleConflict.Side other,
        PeriodLine period,
        TowardsLine towards,
        long records,
        long together,
        ShareLine share,
        double expected,
        @Nullable Double ratio,
        double chance,
        double strength,
        List<String> cases,
        List<String> counterExamples,
        String sentence) {
    /** Records by direction; one that points both ways stands in both. */
    public record TowardsLine(long other, long one) {}

    /** A share, 0 to 1, with its 95 % interval. */
    public record ShareLine(double value, double lower, double upper) {}

    /** The line of a conflict. */
    public static ConflictLine of(RuleConflict conflict) {
        SignalFacts facts = conflict.facts();
        return new ConflictLine(
                facts.kind().key(),
                conflict.one(),
                conflict.other(),
                new PeriodLine(facts.from(), facts.to()),
                new TowardsLine(conflict.toOther(), conflict.toOne()),
                Math.round(facts.observed()),
                conflict.together(),
                new ShareLine(facts.observed() / conflict.together(), conflict.lowest(), conflict.highest()),
                facts.expected(),
                Double.isFinite(facts.ratio()) ? facts.ratio() : null,
                conflict.chance(),
                facts.strength(),
                facts.cases().stream().map(CaseId::value).toList(),
                facts.counterExamples().stream().map(CaseId::value).toList(),
                conflict.sentence());
    }
}
