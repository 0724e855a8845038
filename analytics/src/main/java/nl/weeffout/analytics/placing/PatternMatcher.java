package nl.weeffout.analytics.placing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.Municipality;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.RecordStore;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.SourceLine;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.indexer.redact.Redactor;
import nl.weeffout.indexer.vector.CaseVectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells which patterns of a run a typed case may belong to. The case is redacted first and kept nowhere. What is learnt from
 * a run is kept until another is asked for.
 *
 * <p>The first question after a run reads up to {@value #MOST_MEMBERS} members of each pattern and {@value #MOST_OTHERS}
 * records besides; later ones cost a sentence vector, some 30 ms, and little more, however many records there are.
 */
public final class PatternMatcher {
    private static final int MOST_MEMBERS = 60;
    private static final int MOST_OTHERS = 5_000;
    private static final int BATCH = 500;
    private static final CaseId NOBODY = new CaseId("nieuw");
    private static final Municipality NOWHERE = new Municipality("", "GM0000", null);

    private final RecordStore store;
    private final CaseVectors vectors;
    private final Redactor redactor;
    private final Clock clock;
    private @Nullable Learnt learnt;

    private record Learnt(String runId, Map<RecordKind, PatternPlacer> placers) {}

    public PatternMatcher(RecordStore store, CaseVectors vectors, Redactor redactor, Clock clock) {
        this.store = store;
        this.vectors = vectors;
        this.redactor = redactor;
        this.clock = clock;
    }

    /** The patterns that a case may belong to, the likeliest first; none where it is unlike all. */
    public List<Placement> match(PatternRun run, TypedCase typed) {
        Map<RecordKind, PatternPlacer> placers = placers(run);
        Map<String, RedactedText> redacted = redacted(typed);
        List<Placement> placements = new ArrayList<>();
        for (RecordKind kind : RecordKind.values()) {
            if (kind == typed.knownKind().orElse(kind)) {
                MaatwerkCase content = content(kind, typed, redacted);
                StoredCase stored =
                        new StoredCase(content, 1, 1, Set.of(), null, List.of(), List.of(), new SourceLine("", 1));
                MiningCase newcomer =
                        MiningCase.of(stored, vectors.ofUnkept(content).orElse(null));
                placements.addAll(Objects.requireNonNull(placers.get(kind)).place(newcomer));
            }
        }
        return placements.stream()
                .sorted(Comparator.<Placement>comparingDouble(each -> -each.confidence())
                        .thenComparing(Placement::pattern))
                .toList();
    }

    private Map<String, RedactedText> redacted(TypedCase typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("text", typed.text());
        for (int i = 0; i < typed.regelingen().size(); i++) {
            fields.put("regelingen." + i, typed.regelingen().get(i));
        }
        for (int i = 0; i < typed.organisaties().size(); i++) {
            fields.put("organisaties." + i, typed.organisaties().get(i));
        }
        // A grant has no such fields; there they are what people note of other provisions.
        fields.put("provisions", String.join(", ", typed.regelingen()) + " " + String.join(", ", typed.organisaties()));
        return redactor.redactTyped(fields, LocalDate.now(clock).getYear());
    }

    private MaatwerkCase content(RecordKind kind, TypedCase typed, Map<String, RedactedText> redacted) {
        RedactedText text = redacted.getOrDefault("text", RedactedText.EMPTY);
        RedactedText none = RedactedText.EMPTY;
        LocalDate today = LocalDate.now(clock);
        return switch (kind) {
            case EXCEPTIONS ->
                new ExceptionCase(
                        NOBODY,
                        today,
                        NOWHERE,
                        none,
                        none,
                        none,
                        list(redacted, "regelingen.", typed.regelingen().size()),
                        list(redacted, "organisaties.", typed.organisaties().size()),
                        text,
                        none,
                        null,
                        none,
                        none,
                        null);
            case GRANTS ->
                new GrantCase(
                        NOBODY,
                        today,
                        NOWHERE,
                        none,
                        none,
                        text,
                        BigDecimal.ZERO,
                        null,
                        none,
                        none,
                        redacted.getOrDefault("provisions", none),
                        none,
                        null);
        };
    }

    private static List<RedactedText> list(Map<String, RedactedText> redacted, String prefix, int count) {
        List<RedactedText> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(redacted.getOrDefault(prefix + i, RedactedText.EMPTY));
        }
        return texts;
    }

    /** Learns from a run where it has not yet. */
    public synchronized Map<RecordKind, PatternPlacer> placers(PatternRun run) {
        Learnt known = learnt;
        if (known == null || !known.runId().equals(run.provenance().runId())) {
            known = new Learnt(run.provenance().runId(), learn(run));
            learnt = known;
        }
        return known.placers();
    }

    private Map<RecordKind, PatternPlacer> learn(PatternRun run) {
        Map<RecordKind, SortedSet<CaseId>> others = new EnumMap<>(RecordKind.class);
        Set<CaseId> members = new HashSet<>();
        run.patterns().forEach(pattern -> members.addAll(pattern.cases()));
        store.forEachSince(0, stored -> {
            if (stored.quarantined().isEmpty() && !members.contains(stored.id())) {
                others.computeIfAbsent(stored.content().kind(), kind -> new TreeSet<>())
                        .add(stored.id());
            }
        });
        Map<RecordKind, PatternPlacer> placers = new EnumMap<>(RecordKind.class);
        for (RecordKind kind : RecordKind.values()) {
            List<CasePattern> patterns = run.patterns().stream()
                    .filter(pattern -> pattern.kind() == kind)
                    .toList();
            List<CaseId> alone = List.copyOf(others.getOrDefault(kind, new TreeSet<>()));
            SortedSet<CaseId> read = new TreeSet<>(spread(alone, MOST_OTHERS));
            long left = alone.size() - (long) read.size();
            patterns.forEach(pattern -> read.addAll(spread(pattern.cases(), MOST_MEMBERS)));
            placers.put(kind, PatternPlacer.of(patterns, cases(List.copyOf(read)), left));
        }
        return placers;
    }

    /** So many of a list, evenly. */
    private static List<CaseId> spread(List<CaseId> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        List<CaseId> some = new ArrayList<>();
        for (int at = 0; at < most; at++) {
            some.add(all.get((int) ((long) at * all.size() / most)));
        }
        return some;
    }

    private List<MiningCase> cases(List<CaseId> ids) {
        List<MiningCase> cases = new ArrayList<>();
        for (int start = 0; start < ids.size(); start += BATCH) {
            List<StoredCase> batch = store.findAll(ids.subList(start, Math.min(ids.size(), start + BATCH))).stream()
                    .filter(stored -> stored.quarantined().isEmpty())
                    .toList();
            Map<CaseId, float[]> found = new HashMap<>(vectors.vectors(batch));
            batch.forEach(stored -> cases.add(MiningCase.of(stored, found.get(stored.id()))));
        }
        cases.sort(Comparator.comparing(each -> each.stored().id()));
        return cases;
    }
}
