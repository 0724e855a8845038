package nl.weeffout.analytics.run;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternId;
import org.jspecify.annotations.Nullable;

/** A line of patterns.jsonl. */
record PatternLine(
        String id,
        String kind,
        String title,
        List<String> terms,
        List<String> cases,
        double strength,
        int households,
        LocalDate from,
        LocalDate to,
        SortedMap<String, Integer> municipalities,
        CasePattern.@Nullable Amounts amounts) {
    static PatternLine of(CasePattern pattern) {
        return new PatternLine(
                pattern.id().value(),
                pattern.kind().key(),
                pattern.title(),
                pattern.terms(),
                pattern.cases().stream().map(CaseId::value).toList(),
                pattern.strength(),
                pattern.households(),
                pattern.from(),
                pattern.to(),
                pattern.municipalities(),
                pattern.amounts());
    }

    CasePattern pattern() {
        return new CasePattern(
                new PatternId(id),
                RecordKind.ofKey(kind),
                title,
                terms,
                cases.stream().map(CaseId::new).toList(),
                households,
                strength,
                from,
                to,
                municipalities,
                amounts);
    }
}
