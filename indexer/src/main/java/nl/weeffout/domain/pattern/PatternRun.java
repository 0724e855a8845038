package nl.weeffout.domain.pattern;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.domain.CaseId;

/**
 * Everything one run found.
 *
 * @param patterns in the order in which they are shown, exceptions before grants
 * @param rules what it says of the rules underneath them
 * @param counterExamples of each pattern, in the order of the patterns, the likest first
 * @param communities the group of every record that was mined, those outside any pattern too; the next run starts from them;
 *     none in runs of before they were kept
 * @param changes what became of the patterns of the run before; none in a first run
 */
public record PatternRun(
        RunProvenance provenance,
        List<CasePattern> patterns,
        List<PatternMember> members,
        WeeffoutFindings rules,
        List<CounterExample> counterExamples,
        SortedMap<CaseId, Integer> communities,
        List<PatternChange> changes) {
    public PatternRun {
        patterns = List.copyOf(patterns);
        members = List.copyOf(members);
        counterExamples = List.copyOf(counterExamples);
        communities = Collections.unmodifiableSortedMap(new TreeMap<>(communities));
        changes = List.copyOf(changes);
    }

    /** A run that says nothing of rules, of loose records or of changes. */
    public PatternRun(RunProvenance provenance, List<CasePattern> patterns, List<PatternMember> members) {
        this(provenance, patterns, members, WeeffoutFindings.NONE, List.of(), new TreeMap<>(), List.of());
    }

    /** The same run with one more thing said of where it comes from. */
    public PatternRun with(String key, String value) {
        return new PatternRun(
                provenance.with(key, value), patterns, members, rules, counterExamples, communities, changes);
    }

    /** The same run with what became of the patterns of the run before. */
    public PatternRun withChanges(List<PatternChange> told) {
        return new PatternRun(provenance, patterns, members, rules, counterExamples, communities, told);
    }
}
