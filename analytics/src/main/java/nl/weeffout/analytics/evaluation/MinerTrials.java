package nl.weeffout.analytics.evaluation;

import java.time.Clock;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weeffout.analytics.cluster.MinerChoice;
import nl.weeffout.analytics.cluster.MinerParameters;
import nl.weeffout.analytics.cluster.Parameter;
import nl.weeffout.analytics.cluster.PatternMining;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.analytics.similarity.Workers;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.PatternRun;

/** The same records mined in other ways, each measured against the labels; nothing is written. */
public final class MinerTrials {
    private final List<MiningCase> cases;
    private final Labels labels;
    private final MinerParameters parameters;

    /**
     * @param cases records to mine
     * @param parameters what no trial changes
     */
    public MinerTrials(List<MiningCase> cases, Labels labels, MinerParameters parameters) {
        this.cases = List.copyOf(cases);
        this.labels = labels;
        this.parameters = parameters;
    }

    /** Every miner, by words alone and with sentence vectors where there are any, by name. Costs a run each. */
    public Map<String, Map<RecordKind, PatternQuality>> miners() {
        Map<String, Map<RecordKind, PatternQuality>> trials = new LinkedHashMap<>();
        if (hasVectors()) {
            trials.put("communities-words-vectors", measured(MinerChoice.COMMUNITIES, cases, parameters));
        }
        trials.put("communities-words", measured(MinerChoice.COMMUNITIES, wordsOnly(), parameters));
        trials.put("hdbscan-words", measured(MinerChoice.HDBSCAN, wordsOnly(), parameters));
        return trials;
    }

    /** The default miner with one thing changed each time, by what is changed. Costs a run each. */
    public Map<String, Map<RecordKind, PatternQuality>> ablation() {
        Map<String, Map<RecordKind, PatternQuality>> trials = new LinkedHashMap<>();
        trials.put("as it is", measured(MinerChoice.COMMUNITIES, cases, parameters));
        if (hasVectors()) {
            trials.put("without vectors", measured(MinerChoice.COMMUNITIES, wordsOnly(), parameters));
            for (double weight : new double[] {.6, 1, 10}) {
                trial(trials, Parameter.TEXT_WEIGHT, weight);
            }
        }
        for (double tightness : new double[] {.18, .2, .22, .28}) {
            trial(trials, Parameter.TIGHTNESS, tightness);
        }
        trials.put(
                "one neighbourhood of 12",
                measured(
                        MinerChoice.COMMUNITIES,
                        cases,
                        parameters.with(Parameter.FEWEST_NEIGHBOURS, 12).with(Parameter.MOST_NEIGHBOURS, 12)));
        trial(trials, Parameter.MOST_NEIGHBOURS, 14);
        trial(trials, Parameter.MOST_NEIGHBOURS, 26);
        trial(trials, Parameter.TRIM, 0);
        trial(trials, Parameter.STARTS, 1);
        trial(trials, Parameter.RESAMPLINGS, 0);
        trial(trials, Parameter.RESAMPLINGS, 40);
        trial(trials, Parameter.STABILITY, .5);
        trial(trials, Parameter.CERTAINTY, 4);
        trial(trials, Parameter.SEED, 2);
        trial(trials, Parameter.SEED, 3);
        return trials;
    }

    private void trial(Map<String, Map<RecordKind, PatternQuality>> trials, Parameter parameter, double value) {
        MinerParameters changed = parameters.with(parameter, value);
        trials.put(
                parameter.key() + " " + changed.asText().get(parameter.key()),
                measured(MinerChoice.COMMUNITIES, cases, changed));
    }

    private boolean hasVectors() {
        return cases.stream().anyMatch(each -> each.knownVector().isPresent());
    }

    private List<MiningCase> wordsOnly() {
        return cases.stream().map(MiningCase::wordsOnly).toList();
    }

    private Map<RecordKind, PatternQuality> measured(
            MinerChoice miner, List<MiningCase> some, MinerParameters changed) {
        PatternRun run = new PatternMining(miner, changed, Workers.ALL, Clock.systemUTC()).mine(some, message -> {});
        Map<RecordKind, Set<CaseId>> records = new EnumMap<>(RecordKind.class);
        some.forEach(each -> records.computeIfAbsent(each.stored().content().kind(), kind -> new HashSet<>())
                .add(each.stored().id()));
        return Evaluation.patterns(run, labels, records);
    }
}
