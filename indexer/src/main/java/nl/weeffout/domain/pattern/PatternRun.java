package nl.weeffout.domain.pattern;

import java.util.List;

/**
 * Everything one run found.
 *
 * @param patterns in the order in which they are shown, exceptions before grants
 * @param rules what it says of the rules underneath them
 * @param counterExamples of each pattern, in the order of the patterns, the likest first
 */
public record PatternRun(
        RunProvenance provenance,
        List<CasePattern> patterns,
        List<PatternMember> members,
        WeeffoutFindings rules,
        List<CounterExample> counterExamples) {
    public PatternRun {
        patterns = List.copyOf(patterns);
        members = List.copyOf(members);
        counterExamples = List.copyOf(counterExamples);
    }

    /** A run that says nothing of rules, as those before there were any. */
    public PatternRun(RunProvenance provenance, List<CasePattern> patterns, List<PatternMember> members) {
        this(provenance, patterns, members, WeeffoutFindings.NONE, List.of());
    }

    /** The same run with one more thing said of where it comes from. */
    public PatternRun with(String key, String value) {
        return new PatternRun(provenance.with(key, value), patterns, members, rules, counterExamples);
    }
}
