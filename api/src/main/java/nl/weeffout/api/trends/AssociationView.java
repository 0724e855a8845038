package nl.weeffout.api.trends;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import nl.weeffout.analytics.run.AssociationLine;

/**
 * Values that go together in records.
 *
 * @param parts the values
 * @param from first day of the time that it tells of
 * @param to last day
 * @param expected records where two of the values had nothing to do with each other among those with the others
 * @param shrunk the ratio, drawn towards 1 the more the fewer records there are
 * @param lower the ratio is at least this with a confidence of 95 %
 * @param chance how likely chance brings so many
 * @param strength 1 less the rate of false discoveries at which it is one
 * @param counterExamples ids of records with all of the values but one
 * @param sentence what it says, in Dutch
 */
public record AssociationView(
        @Schema(allowableValues = {"exceptions", "grants"}) String kind,
        List<PartView> parts,
        LocalDate from,
        LocalDate to,
        double observed,
        double expected,
        double ratio,
        double shrunk,
        double lower,
        double chance,
        double strength,
        List<String> cases,
        List<String> counterExamples,
        String sentence) {
    /**
     * One of the values.
     *
     * @param dimension such as regeling, organisatie, huishouden or grond
     * @param value its key
     * @param label as people read it, in Dutch
     */
    public record PartView(String dimension, String value, String label) {}

    static AssociationView of(AssociationLine line) {
        return new AssociationView(
                line.kind(),
                line.parts().stream()
                        .map(part -> new PartView(part.dimension(), part.value(), part.label()))
                        .toList(),
                line.period().from(),
                line.period().to(),
                line.observed(),
                line.expected(),
                line.ratio(),
                line.shrunk(),
                line.lower(),
                line.chance(),
                line.strength(),
                line.cases(),
                line.counterExamples(),
                line.sentence());
    }
}
