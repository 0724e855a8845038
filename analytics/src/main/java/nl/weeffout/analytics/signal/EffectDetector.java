package nl.weeffout.analytics.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.weeffout.analytics.count.CaseCounts;
import nl.weeffout.analytics.effect.AimedMeasure;
import nl.weeffout.analytics.effect.EffectEstimator;
import nl.weeffout.analytics.effect.MonthlyCounts;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.signal.Effect;
import nl.weeffout.domain.signal.Trend;

/** Tells of every measure what became of what it is against; those of which nothing can be told yet are left out. */
final class EffectDetector {
    private static final int MOST = 100_000;

    private final PatternRun run;
    private final List<AimedMeasure> measures;

    EffectDetector(PatternRun run, List<AimedMeasure> measures) {
        this.run = run;
        this.measures = List.copyOf(measures);
    }

    List<Effect> detect(CaseCounts counts, List<Trend> trends) {
        if (measures.isEmpty()) {
            return List.of();
        }
        EffectEstimator estimator =
                new EffectEstimator(run, trends.stream().map(MonthlyCounts::of).toList());
        List<Effect> effects = new ArrayList<>();
        for (AimedMeasure aimed : measures) {
            if (estimator.obstacle(aimed).isEmpty()) {
                RecordKind kind = estimator.counted(aimed).orElseThrow().kind();
                effects.add(estimator.estimate(aimed, counts.dates(kind, Map.of(aimed.what(), aimed.value()), MOST)));
            }
        }
        return effects;
    }
}
