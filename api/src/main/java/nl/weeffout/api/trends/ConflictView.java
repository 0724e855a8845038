package nl.weeffout.api.trends;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import nl.weeffout.analytics.run.ConflictLine;
import nl.weeffout.domain.signal.RuleConflict;
import org.jspecify.annotations.Nullable;

/**
 * Two regelingen that both apply, where one points away to the other: an edge of their graph.
 *
 * @param from first day of the time that it tells of
 * @param to last day
 * @param towardsOther records in which the first points to the other
 * @param towardsOne records in which the other points to the first
 * @param records in which one points to the other, directed or not
 * @param together records to which both apply
 * @param share of those in which one points to the other, 0 to 1
 * @param shareLower it is at least this with a confidence of 95 %
 * @param shareUpper it is at most this
 * @param expected records if this pair pointed away as often as the others
 * @param ratio null where none was expected
 * @param chance how likely chance brings so many
 * @param strength 1 less the rate of false discoveries at which it is one
 * @param counterExamples ids of records with both that were settled within the rules
 * @param sentence what it says, in Dutch
 */
public record ConflictView(
        @Schema(allowableValues = {"exceptions", "grants"}) String kind,
        SideView one,
        SideView other,
        LocalDate from,
        LocalDate to,
        long towardsOther,
        long towardsOne,
        long records,
        long together,
        double share,
        double shareLower,
        double shareUpper,
        double expected,

        @Schema(
                types = {"number", "null"},
                format = "double")
        @Nullable Double ratio,

        double chance,
        double strength,
        List<String> cases,
        List<String> counterExamples,
        String sentence) {
    /**
     * A node of the graph.
     *
     * @param regeling its key
     * @param label as people read it, in Dutch
     * @param records to which it applies
     */
    public record SideView(String regeling, String label, long records) {
        static SideView of(RuleConflict.Side side) {
            return new SideView(side.regeling(), side.label(), side.records());
        }
    }

    static ConflictView of(ConflictLine line) {
        return new ConflictView(
                line.kind(),
                SideView.of(line.one()),
                SideView.of(line.other()),
                line.period().from(),
                line.period().to(),
                line.towards().other(),
                line.towards().one(),
                line.records(),
                line.together(),
                line.share().value(),
                line.share().lower(),
                line.share().upper(),
                line.expected(),
                line.ratio(),
                line.chance(),
                line.strength(),
                line.cases(),
                line.counterExamples(),
                line.sentence());
    }
}
