package nl.weeffout.api.patterns;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.weeffout.analytics.placing.TypedCase;
import nl.weeffout.api.service.ServerParts;
import nl.weeffout.api.service.UnknownItemException;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternChange;
import nl.weeffout.domain.pattern.PatternMember;
import nl.weeffout.domain.pattern.PatternRun;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The patterns of the newest run. A cursor holds the run's id: after a new run a list begins anew. */
@Component
public class PatternFinder {
    private final ServerParts parts;
    private final PatternViews views;
    private final Underneath underneath;

    PatternFinder(ServerParts parts, PatternViews views, Underneath underneath) {
        this.parts = parts;
        this.views = views;
        this.underneath = underneath;
    }

    /** Whether anything was mined yet. */
    public boolean hasRun() {
        return parts.newestRun().get().isPresent();
    }

    /** What the newest run's patterns can be chosen by. */
    public PatternChoices choices() {
        return parts.newestRun().get().map(PatternChoices::of).orElseGet(PatternChoices::none);
    }

    /** The patterns that are wanted; none where there is no run. */
    public PageView<PatternView> list(PatternFilter filter, @Nullable String cursor, int limit) {
        Optional<PatternRun> run = parts.newestRun().get();
        List<CasePattern> wanted = run.map(filter::of).orElse(List.of());
        PageView<CasePattern> page = PageView.after(
                "patterns " + runId(run) + " " + filter.list(),
                cursor,
                limit,
                wanted,
                pattern -> pattern.id().value());
        return new PageView<>(
                page.total(),
                page.items().stream()
                        .flatMap(pattern -> run.map(one -> views.of(pattern, one)).stream())
                        .toList(),
                page.next());
    }

    /**
     * The pattern with this id, and what lies underneath it.
     *
     * @throws UnknownItemException where the newest run has none
     */
    public PatternDetail find(String id) {
        Optional<PatternRun> run = parts.newestRun().get();
        CasePattern pattern = pattern(run, id);
        return run.map(one -> new PatternDetail(
                        views.of(pattern, one),
                        underneath.grounds(one, pattern),
                        underneath.rules(one, pattern),
                        underneath.links(one, pattern),
                        underneath.counterExamples(one, pattern)))
                .orElseThrow();
    }

    /**
     * The records of a pattern with their reasons, the most typical first, then by id; those that came into quarantine since
     * the run are left out.
     */
    public PageView<MemberView> cases(String id, @Nullable String cursor, int limit) {
        // Asked once: another run may come in between, and would lend its name to this one's cursor.
        Optional<PatternRun> run = parts.newestRun().get();
        PageView<PatternMember> page = PageView.after(
                "members " + runId(run) + " " + id,
                cursor,
                limit,
                members(run, pattern(run, id)),
                member -> member.caseId().value());
        Map<CaseId, StoredCase> stored = views
                .shown(page.items().stream().map(PatternMember::caseId).toList())
                .stream()
                .collect(Collectors.toMap(StoredCase::id, Function.identity()));
        return new PageView<>(
                page.total(),
                page.items().stream()
                        .flatMap(member -> Optional.ofNullable(stored.get(member.caseId())).stream()
                                .map(found -> MemberView.of(member, found, alsoIn(run, member))))
                        .toList(),
                page.next());
    }

    private static List<String> alsoIn(Optional<PatternRun> run, PatternMember member) {
        return patterns(run).stream()
                .filter(pattern -> !pattern.id().equals(member.pattern())
                        && pattern.cases().contains(member.caseId()))
                .map(pattern -> pattern.id().value())
                .toList();
    }

    private static List<PatternMember> members(Optional<PatternRun> run, CasePattern pattern) {
        return run.map(PatternRun::members).orElse(List.of()).stream()
                .filter(member -> member.pattern().equals(pattern.id()))
                .sorted(Comparator.comparingDouble((PatternMember member) -> -member.typicality())
                        .thenComparing(PatternMember::caseId))
                .toList();
    }

    /**
     * What changed in a run since the one before, in its own order.
     *
     * @throws UnknownItemException where there is no such run
     */
    public PageView<ChangeView> changes(String runId, @Nullable String cursor, int limit) {
        List<PatternChange> changes =
                parts.changes().apply(runId).orElseThrow(() -> new UnknownItemException("no run with this id"));
        return PageView.after(
                "changes " + runId,
                cursor,
                limit,
                changes.stream().map(ChangeView::of).toList(),
                change -> change.change() + " " + change.pattern());
    }

    /** What changed in the newest run; nothing where there is none or none before it. */
    public List<ChangeView> newestChanges() {
        return parts.newestRun().get().map(PatternRun::changes).orElse(List.of()).stream()
                .map(ChangeView::of)
                .toList();
    }

    /** Which patterns a typed case may belong to; none where nothing was mined yet. */
    public MatchView match(MatchBody body) {
        TypedCase typed = body.toTyped();
        return MatchView.of(parts.newestRun()
                .get()
                .map(run -> parts.matching().match(run, typed))
                .orElse(List.of()));
    }

    private static String runId(Optional<PatternRun> run) {
        return run.map(one -> one.provenance().runId()).orElse("");
    }

    private static CasePattern pattern(Optional<PatternRun> run, String id) {
        return patterns(run).stream()
                .filter(pattern -> pattern.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownItemException("no pattern with this id in the newest run"));
    }

    private static List<CasePattern> patterns(Optional<PatternRun> run) {
        return run.map(PatternRun::patterns).orElse(List.of());
    }
}
