package nl.weeffout.api.patterns;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.weeffout.analytics.label.StoredSentences;
import nl.weeffout.api.service.InvalidInputException;
import nl.weeffout.api.service.ServerParts;
import nl.weeffout.api.service.UnknownItemException;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.NearbyCase;
import nl.weeffout.domain.pattern.PatternMember;
import nl.weeffout.domain.pattern.PatternRun;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The patterns of the newest run. A cursor holds the run's id: after a new run a list begins anew. */
@Component
public class PatternFinder {
    private final ServerParts parts;

    PatternFinder(ServerParts parts) {
        this.parts = parts;
    }

    /** Whether anything was mined yet. */
    public boolean hasRun() {
        return parts.newestRun().get().isPresent();
    }

    /** Patterns in the run's own order; none where there is no run. */
    public PageView<PatternView> list(@Nullable String kind, @Nullable String cursor, int limit) {
        if (kind != null
                && !kind.isEmpty()
                && List.of(RecordKind.values()).stream()
                        .noneMatch(known -> known.key().equals(kind))) {
            throw new InvalidInputException("kind", "known are exceptions and grants");
        }
        Optional<PatternRun> run = parts.newestRun().get();
        List<CasePattern> wanted = patterns(run).stream()
                .filter(pattern ->
                        kind == null || kind.isEmpty() || pattern.kind().key().equals(kind))
                .toList();
        PageView<CasePattern> page = PageView.after(
                "patterns " + runId(run),
                cursor,
                limit,
                wanted,
                pattern -> pattern.id().value());
        return new PageView<>(
                page.total(), page.items().stream().map(this::view).toList(), page.next());
    }

    /**
     * The pattern with this id.
     *
     * @throws UnknownItemException where the newest run has none
     */
    public PatternView find(String id) {
        return view(pattern(parts.newestRun().get(), id));
    }

    private PatternView view(CasePattern pattern) {
        Set<CaseId> shown = shown(
                        pattern.nearby().stream().map(NearbyCase::caseId).toList())
                .stream()
                .map(StoredCase::id)
                .collect(Collectors.toSet());
        return PatternView.of(
                pattern,
                StoredSentences.describe(pattern, parts.store()),
                pattern.nearby().stream()
                        .filter(nearby -> shown.contains(nearby.caseId()))
                        .toList());
    }

    private List<StoredCase> shown(List<CaseId> ids) {
        return parts.store().findAll(ids).stream()
                .filter(stored -> stored.quarantined().isEmpty())
                .toList();
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
        Map<CaseId, StoredCase> stored = shown(
                        page.items().stream().map(PatternMember::caseId).toList())
                .stream()
                .collect(Collectors.toMap(StoredCase::id, Function.identity()));
        return new PageView<>(
                page.total(),
                page.items().stream()
                        .flatMap(member -> Optional.ofNullable(stored.get(member.caseId())).stream()
                                .map(found -> MemberView.of(member, found)))
                        .toList(),
                page.next());
    }

    private static List<PatternMember> members(Optional<PatternRun> run, CasePattern pattern) {
        return run.map(PatternRun::members).orElse(List.of()).stream()
                .filter(member -> member.pattern().equals(pattern.id()))
                .sorted(Comparator.comparingDouble((PatternMember member) -> -member.typicality())
                        .thenComparing(PatternMember::caseId))
                .toList();
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
