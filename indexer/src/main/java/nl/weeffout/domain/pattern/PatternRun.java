package nl.weeffout.domain.pattern;

import java.util.List;

/**
 * Everything one run found.
 *
 * @param patterns in the order in which they are shown, exceptions before grants
 */
public record PatternRun(RunProvenance provenance, List<CasePattern> patterns, List<PatternMember> members) {
    public PatternRun {
        patterns = List.copyOf(patterns);
        members = List.copyOf(members);
    }

    /** The same run with one more thing said of where it comes from. */
    public PatternRun with(String key, String value) {
        return new PatternRun(provenance.with(key, value), patterns, members);
    }
}
