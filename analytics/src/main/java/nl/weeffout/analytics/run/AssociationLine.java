package nl.weeffout.analytics.run;

import java.util.List;
import nl.weeffout.analytics.run.SignalLine.PeriodLine;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.signal.Association;
import nl.weeffout.domain.signal.SignalFacts;

/**
 * A line of associations.jsonl.
 *
 * @param parts the values that go together
 * @param expected records where two of the values had nothing to do with each other among those with the others
 * @param shrunk the ratio, drawn towards 1
 * @param lower the ratio is at least this with a confidence of 95 %
 * @param chance how likely chance brings so many
 * @param strength 1 less the rate of false discoveries at which it is one
 * @param counterExamples records with all of the values but one
 */
public record AssociationLine(
        String kind,
        List<Association.Part> parts,
        PeriodLine period,
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
    /** The line of an association. */
    public static AssociationLine of(Association association) {
        SignalFacts facts = association.facts();
        return new AssociationLine(
                facts.kind().key(),
                association.parts(),
                new PeriodLine(facts.from(), facts.to()),
                facts.observed(),
                facts.expected(),
                facts.ratio(),
                association.shrunk(),
                facts.lower(),
                association.chance(),
                facts.strength(),
                facts.cases().stream().map(CaseId::value).toList(),
                facts.counterExamples().stream().map(CaseId::value).toList(),
                association.sentence());
    }
}
