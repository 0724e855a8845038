package nl.weeffout.analytics.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.NearbyCase;
import nl.weeffout.domain.pattern.PatternDescription;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.PatternWeight;
import nl.weeffout.domain.pattern.TextPlace;
import org.jspecify.annotations.Nullable;

/** A line of patterns.jsonl. */
record PatternLine(
        String id,
        String kind,
        String title,
        Description description,
        List<String> terms,
        List<String> cases,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<String> shared,

        double strength,
        int households,
        LocalDate from,
        LocalDate to,
        SortedMap<String, Integer> municipalities,
        CasePattern.@Nullable Amounts amounts,
        List<Nearby> nearby,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PatternWeight weight) {
    /** The sentence by its record and place. */
    record Description(
            String figures,
            @Nullable String typicalCase,
            @Nullable TextPlace typicalSentence) {
        static Description of(PatternDescription description) {
            CaseId id = description.typicalCase();
            return new Description(
                    description.figures(), id == null ? null : id.value(), description.typicalSentence());
        }

        PatternDescription description() {
            return new PatternDescription(
                    figures, typicalCase == null ? null : new CaseId(typicalCase), typicalSentence);
        }
    }

    record Nearby(String caseId, double likeness, List<String> missing, List<String> own) {
        static Nearby of(NearbyCase nearby) {
            return new Nearby(nearby.caseId().value(), nearby.likeness(), nearby.missing(), nearby.own());
        }

        NearbyCase nearby() {
            return new NearbyCase(new CaseId(caseId), likeness, missing, own);
        }
    }

    static PatternLine of(CasePattern pattern) {
        return new PatternLine(
                pattern.id().value(),
                pattern.kind().key(),
                pattern.title(),
                Description.of(pattern.description()),
                pattern.terms(),
                pattern.cases().stream().map(CaseId::value).toList(),
                pattern.shared().stream().map(CaseId::value).toList(),
                pattern.strength(),
                pattern.households(),
                pattern.from(),
                pattern.to(),
                pattern.municipalities(),
                pattern.amounts(),
                pattern.nearby().stream().map(Nearby::of).toList(),
                pattern.weight());
    }

    CasePattern pattern() {
        return new CasePattern(
                new PatternId(id),
                RecordKind.ofKey(kind),
                title,
                description.description(),
                terms,
                cases.stream().map(CaseId::new).toList(),
                shared == null ? List.of() : shared.stream().map(CaseId::new).toList(),
                households,
                strength,
                from,
                to,
                municipalities,
                amounts,
                nearby.stream().map(Nearby::nearby).toList(),
                weight);
    }
}
