package nl.weeffout.api.trends;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.weeffout.analytics.run.SignalFiles;
import nl.weeffout.analytics.run.TrendLine;
import nl.weeffout.api.patterns.PageView;
import nl.weeffout.api.service.InvalidInputException;
import nl.weeffout.api.service.ServerParts;
import nl.weeffout.api.service.UnknownItemException;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.signal.SignalType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signals and trends of the newest run. A cursor holds the run's id: after a new run a list begins anew. */
@Component
class TrendFinder {
    static final String PATTERN = "patroon";

    private static final List<String> SUBJECTS = List.of(PATTERN, "weeffout", "categorie", "regeling");

    private final ServerParts parts;

    TrendFinder(ServerParts parts) {
        this.parts = parts;
    }

    /** The most worth a werktafel's time first; none where nothing was mined yet. */
    PageView<SignalView> signals(
            @Nullable String kind,
            @Nullable String type,
            @Nullable String pattern,
            @Nullable String cursor,
            int limit) {
        require(
                "kind",
                kind,
                Arrays.stream(RecordKind.values()).map(RecordKind::key).toList());
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
        require(
                "kind",
                kind,
                Arrays.stream(RecordKind.values()).map(RecordKind::key).toList());
        require("by", by, SUBJECTS);
        List<TrendView> wanted = files().trends().stream()
                .filter(line -> kind == null || line.kind().equals(kind))
                .filter(line -> by == null || line.dimensions().containsKey(by))
                .map(TrendView::of)
                .toList();
        return PageView.after(
                "trends " + run(), cursor, limit, wanted, trend -> trend.kind() + " " + trend.dimensions());
    }

    /**
     * The trend of one pattern.
     *
     * @throws UnknownItemException where the newest run has none
     */
    TrendView ofPattern(String id) {
        for (TrendLine line : files().trends()) {
            if (line.dimensions().equals(Map.of(PATTERN, id))) {
                return TrendView.of(line);
            }
        }
        throw new UnknownItemException("no trend of a pattern with this id in the newest run");
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
