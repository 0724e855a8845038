package nl.weeffout.api.trends;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.analytics.count.Dimension;
import nl.weeffout.analytics.effect.AimedMeasure;
import nl.weeffout.analytics.effect.EffectEstimator;
import nl.weeffout.analytics.effect.EffectLine;
import nl.weeffout.analytics.run.SignalFiles;
import nl.weeffout.analytics.run.TrendLine;
import nl.weeffout.api.patterns.PageView;
import nl.weeffout.api.service.InvalidInputException;
import nl.weeffout.api.service.ServerParts;
import nl.weeffout.api.service.UnknownItemException;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.signal.Measure;
import nl.weeffout.domain.signal.SignalType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signals and trends of the newest run. A cursor holds the run's id: after a new run a list begins anew. */
@Component
public class TrendFinder {
    static final String PATTERN = "patroon";

    private static final List<String> SUBJECTS = List.of(PATTERN, "weeffout", "categorie", "regeling");

    private static final List<String> DIMENSIONS =
            List.of("regeling", "organisatie", "organisatiesoort", "huishouden", "grond", "leefgebied", "categorie");

    private final ServerParts parts;

    TrendFinder(ServerParts parts) {
        this.parts = parts;
    }

    /** The most worth a werktafel's time first; none where nothing was mined yet. */
    public PageView<SignalView> signals(
            @Nullable String kind,
            @Nullable String type,
            @Nullable String pattern,
            @Nullable String cursor,
            int limit) {
        requireKind(kind);
        require(
                "type",
                type,
                Arrays.stream(SignalType.values()).map(SignalType::key).toList());
        List<SignalView> wanted = files().signals().stream()
                .filter(line -> kind == null || line.kind().equals(kind))
                .filter(line -> type == null || line.type().equals(type))
                .filter(line -> pattern == null || pattern.equals(line.pattern()))
                .map(SignalView::of)
                .toList();
        return PageView.after(
                "signals " + run(), cursor, limit, wanted, signal -> signal.type() + " " + signal.sentence());
    }

    /** Those of most records first; none where nothing was mined yet. */
    PageView<TrendView> trends(@Nullable String kind, @Nullable String by, @Nullable String cursor, int limit) {
        PageView<TrendLine> page = lines(kind, by, cursor, limit);
        return new PageView<>(
                page.total(), page.items().stream().map(TrendView::of).toList(), page.next());
    }

    /** The same trends, to be drawn. */
    public PageView<TrendLine> lines(@Nullable String kind, @Nullable String by, @Nullable String cursor, int limit) {
        requireKind(kind);
        require("by", by, SUBJECTS);
        List<TrendLine> wanted = files().trends().stream()
                .filter(line -> kind == null || line.kind().equals(kind))
                .filter(line -> by == null || line.dimensions().containsKey(by))
                .toList();
        return PageView.after(
                "trends " + run(), cursor, limit, wanted, trend -> trend.kind() + " " + trend.dimensions());
    }

    /** What stands out about one pattern of the newest run. */
    public List<SignalView> signalsOf(String pattern) {
        return files().signals().stream()
                .filter(line -> pattern.equals(line.pattern()))
                .map(SignalView::of)
                .toList();
    }

    /** The trend of one pattern; empty where the newest run has none. */
    public Optional<TrendLine> ofPattern(String id) {
        return files().trends().stream()
                .filter(line -> line.dimensions().equals(Map.of(PATTERN, id)))
                .findFirst();
    }

    /** Those that chance explains least first; none where nothing was mined yet. */
    PageView<AssociationView> associations(
            @Nullable String kind,
            @Nullable String dimension,
            @Nullable String value,
            @Nullable String cursor,
            int limit) {
        requireKind(kind);
        require("dimension", dimension, DIMENSIONS);
        List<AssociationView> wanted = files().associations().stream()
                .filter(line -> kind == null || line.kind().equals(kind))
                .filter(line -> line.parts().stream()
                        .anyMatch(part -> (dimension == null || part.dimension().equals(dimension))
                                && (value == null || part.value().equals(value))))
                .map(AssociationView::of)
                .toList();
        return PageView.after(
                "associations " + run(), cursor, limit, wanted, each -> each.kind() + " " + each.sentence());
    }

    /** Those of most records first; none where nothing was mined yet. */
    PageView<ConflictView> conflicts(
            @Nullable String kind, @Nullable String regeling, @Nullable String cursor, int limit) {
        requireKind(kind);
        List<ConflictView> wanted = files().conflicts().stream()
                .filter(line -> kind == null || line.kind().equals(kind))
                .filter(line -> regeling == null
                        || regeling.equals(line.one().regeling())
                        || regeling.equals(line.other().regeling()))
                .map(ConflictView::of)
                .toList();
        return PageView.after(
                "conflicts " + run(),
                cursor,
                limit,
                wanted,
                each -> each.kind() + " " + each.one().regeling() + " "
                        + each.other().regeling());
    }

    private static void requireKind(@Nullable String kind) {
        require(
                "kind",
                kind,
                Arrays.stream(RecordKind.values()).map(RecordKind::key).toList());
    }

    /**
     * The trend of one thing.
     *
     * @param field what it is: patroon, weeffout, categorie or regeling
     * @throws UnknownItemException where the newest run has none
     */
    public TrendLine of(String kind, String field, String value) {
        return files().trends().stream()
                .filter(line -> line.kind().equals(kind) && line.dimensions().equals(Map.of(field, value)))
                .findFirst()
                .orElseThrow(() -> new UnknownItemException("no trend of this in the newest run"));
    }

    /** How far limits were missed, those of most records first; none where nothing was mined yet. */
    PageView<CriterionView> criteria(@Nullable String cursor, int limit) {
        return PageView.after(
                "criteria " + run(),
                cursor,
                limit,
                files().criteria().stream().map(CriterionView::of).toList(),
                each -> each.criterion() + " " + each.side() + " " + each.unit());
    }

    /** Use of the micro-budget by municipality and by team; none where nothing was mined yet. */
    PageView<UseFunnelView> useFunnels(@Nullable String cursor, int limit) {
        return PageView.after(
                "use-funnels " + run(),
                cursor,
                limit,
                files().useFunnels().stream().map(UseFunnelView::of).toList(),
                UseFunnelView::by);
    }

    /**
     * What became of a pattern after a measure. Records that wait in quarantine are not listed.
     *
     * @throws UnknownItemException where the newest run has no such pattern
     * @throws InvalidInputException where nothing can be told of that start, or the scope ends before it begins
     */
    EffectView effect(
            String id, LocalDate start, @Nullable LocalDate scopeFrom, @Nullable LocalDate scopeTo, int transition) {
        if (transition < 0 || transition > Measure.LONGEST_TRANSITION) {
            throw new InvalidInputException("transition", "is not between 0 and " + Measure.LONGEST_TRANSITION);
        }
        if (scopeFrom != null && scopeTo != null && scopeTo.isBefore(scopeFrom)) {
            throw new InvalidInputException("scopeTo", "lies before scopeFrom");
        }
        PatternRun run = parts.newestRun().get().orElseThrow(TrendFinder::unknown);
        CasePattern pattern = run.patterns().stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElseThrow(TrendFinder::unknown);
        EffectEstimator estimator = new EffectEstimator(
                run, files().trends().stream().map(TrendLine::monthly).toList());
        AimedMeasure aimed = new AimedMeasure(
                new Measure("de maatregel", start, transition, scopeFrom, scopeTo), Dimension.PATTERN, id);
        estimator.obstacle(aimed).ifPresent(reason -> {
            throw new InvalidInputException("start", reason);
        });
        SortedMap<CaseId, LocalDate> records = new TreeMap<>();
        parts.store().findAll(pattern.cases()).stream()
                .filter(stored -> stored.quarantined().isEmpty())
                .forEach(stored -> records.put(stored.id(), stored.content().date()));
        return EffectView.of(EffectLine.of(estimator.estimate(aimed, records)));
    }

    private static UnknownItemException unknown() {
        return new UnknownItemException("no pattern with this id in the newest run");
    }

    private SignalFiles files() {
        return parts.signals().get();
    }

    private String run() {
        return parts.newestRun().get().map(run -> run.provenance().runId()).orElse("");
    }

    private static void require(String field, @Nullable String value, List<String> known) {
        if (value != null && !known.contains(value)) {
            throw new InvalidInputException(field, "unknown; known: " + String.join(", ", known));
        }
    }
}
