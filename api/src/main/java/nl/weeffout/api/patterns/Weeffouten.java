package nl.weeffout.api.patterns;

import java.util.List;
import java.util.Optional;
import nl.weeffout.api.service.ServerParts;
import nl.weeffout.api.service.UnknownItemException;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.pattern.Weeffout;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The weeffouten that the newest run suspects. A cursor holds the run's id: after a new run a list begins anew. */
@Component
public class Weeffouten {
    private final ServerParts parts;
    private final PatternViews views;
    private final Underneath underneath;

    Weeffouten(ServerParts parts, PatternViews views, Underneath underneath) {
        this.parts = parts;
        this.views = views;
        this.underneath = underneath;
    }

    /** Those of most patterns first; none where there is no run. */
    public PageView<WeeffoutView> list(@Nullable String cursor, int limit) {
        Optional<PatternRun> run = parts.newestRun().get();
        List<WeeffoutView> all = run.map(one ->
                        one.rules().weeffouten().stream().map(WeeffoutView::of).toList())
                .orElse(List.of());
        String runId = run.map(one -> one.provenance().runId()).orElse("");
        return PageView.after("weeffouten " + runId, cursor, limit, all, WeeffoutView::id);
    }

    /**
     * The weeffout with this id.
     *
     * @throws UnknownItemException where the newest run has none
     */
    public WeeffoutDetail find(String id) {
        return parts.newestRun()
                .get()
                .flatMap(run -> run.rules().weeffout(id).map(weeffout -> detail(run, weeffout)))
                .orElseThrow(() -> new UnknownItemException("no weeffout with this id in the newest run"));
    }

    private WeeffoutDetail detail(PatternRun run, Weeffout weeffout) {
        List<CasePattern> patterns = run.patterns().stream()
                .filter(pattern -> weeffout.patterns().contains(pattern.id()))
                .toList();
        return new WeeffoutDetail(
                WeeffoutView.of(weeffout),
                patterns.stream().map(pattern -> views.of(pattern, run)).toList(),
                underneath.sentences(run, patterns, weeffout.ground().id()),
                underneath.sentences(weeffout.alsoHit()));
    }
}
