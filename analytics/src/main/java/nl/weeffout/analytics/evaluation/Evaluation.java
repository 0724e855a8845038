package nl.weeffout.analytics.evaluation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Placeholder;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.RecordStore;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.indexer.redact.RedactionQuality;
import nl.weeffout.indexer.redact.RedactionQuality.Share;

/** The figures of one evaluation by name, such as {@code patterns.grants.f1}, each between 0 and 1 but for counts of
 * patterns ({@code shown}), in a fixed order. */
public record Evaluation(Map<String, Double> figures) {
    public Evaluation {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** Measures patterns; a labelled record's kind is the one the store has for it. */
    public static Map<RecordKind, PatternQuality> patterns(PatternRun run, Labels labels, RecordStore store) {
        Map<RecordKind, Set<CaseId>> records = new EnumMap<>(RecordKind.class);
        store.findAll(List.copyOf(labels.byId().keySet()))
                .forEach(stored -> records.computeIfAbsent(stored.content().kind(), kind -> new HashSet<>())
                        .add(stored.id()));
        return patterns(run, labels, records);
    }

    /**
     * Measures patterns.
     *
     * @param records of each kind
     */
    static Map<RecordKind, PatternQuality> patterns(
            PatternRun run, Labels labels, Map<RecordKind, Set<CaseId>> records) {
        Map<RecordKind, PatternQuality> quality = new EnumMap<>(RecordKind.class);
        records.forEach((kind, ids) -> quality.put(
                kind,
                PatternQuality.of(
                        labels.patterns(ids).values(),
                        run.patterns().stream()
                                .filter(pattern -> pattern.kind() == kind)
                                .map(PatternQuality.Shown::of)
                                .toList())));
        return quality;
    }

    /** Gives the measured figures their names. */
    public static Evaluation of(Map<RecordKind, PatternQuality> patterns, RedactionQuality redaction) {
        Map<String, Double> figures = new LinkedHashMap<>();
        patterns.forEach((kind, quality) -> {
            String name = "patterns." + kind.key() + ".";
            figures.put(name + "f1", quality.macroF1());
            figures.put(name + "found", quality.found());
            figures.put(name + "seeded", quality.seeded());
            figures.put(name + "merged", quality.merged());
            figures.put(name + "noisy", quality.noisy());
            figures.put(name + "v-measure", quality.vMeasure());
            figures.put(name + "shown", (double) quality.shown());
            figures.put(name + "sure", quality.sure());
        });
        recall("redaction.characters.recall.", redaction.recallByCharacters(), figures);
        figures.put(
                "redaction.characters.precision",
                redaction.precisionByCharacters().value());
        figures.put(
                "redaction.characters.precision-besides-titles",
                redaction.precisionBesidesTitles().value());
        recall("redaction.spans.recall.", redaction.recallBySpans(), figures);
        figures.put("redaction.spans.precision", redaction.precisionBySpans().value());
        return new Evaluation(figures);
    }

    /** The same figures with those of the trials behind them. */
    public Evaluation with(Map<String, Share> trials) {
        Map<String, Double> all = new LinkedHashMap<>(figures);
        trials.forEach((name, share) -> all.put(name, share.value()));
        return new Evaluation(all);
    }

    /** The same figures with those of other miners behind them. */
    public Evaluation withMiners(Map<String, Map<RecordKind, PatternQuality>> miners) {
        Map<String, Double> all = new LinkedHashMap<>(figures);
        miners.forEach((miner, kinds) -> kinds.forEach((kind, quality) -> {
            String name = "miners." + miner + "." + kind.key() + ".";
            all.put(name + "f1", quality.macroF1());
            all.put(name + "seeded", quality.seeded());
            all.put(name + "merged", quality.merged());
        }));
        return new Evaluation(all);
    }

    /** The same figures with others behind them. */
    public Evaluation withFigures(Map<String, Double> more) {
        Map<String, Double> all = new LinkedHashMap<>(figures);
        all.putAll(more);
        return new Evaluation(all);
    }

    private static void recall(String name, Map<Placeholder, Share> shares, Map<String, Double> figures) {
        shares.forEach((kind, share) -> figures.put(name + kind.name().toLowerCase(Locale.ROOT), share.value()));
    }
}
