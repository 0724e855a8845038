package nl.weeffout.api.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.DuplicateLink;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.IncomingCase;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.Municipality;
import nl.weeffout.domain.PutOutcome;
import nl.weeffout.domain.QuarantineReason;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.RecordStore;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.domain.SearchRequest;
import nl.weeffout.domain.SearchResult;
import nl.weeffout.domain.SourceLine;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.TextSignature;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.pattern.RunProvenance;

/** A small store and index over one list of records, with counting, filtering by kind, and paging by position. */
final class InMemoryRecords implements RecordStore {
    static final String QUARANTINED = "A/quarantine";
    private final List<StoredCase> all = new ArrayList<>();

    /** So many grants, {@code A/0} and on, and one more in quarantine. */
    static InMemoryRecords ofGrants(int count) {
        InMemoryRecords records = new InMemoryRecords();
        for (int i = 0; i < count; i++) {
            records.add("A/" + i, null);
        }
        records.add(QUARANTINED, QuarantineReason.OTHER_SCRIPT);
        return records;
    }

    private void add(String id, @org.jspecify.annotations.Nullable QuarantineReason quarantine) {
        GrantCase grant = new GrantCase(
                new CaseId(id),
                LocalDate.of(2024, 3, 1),
                new Municipality("Leiden", "GM0546", "Zuid-Holland"),
                text("wijkteam noord"),
                text("mondzorg"),
                text("[NAAM] kan de tandarts niet betalen"),
                new BigDecimal("250.00"),
                3,
                text("geen"),
                text("praktijk"),
                text("zorgverzekering wees af"),
                text("pijn"));
        all.add(new StoredCase(
                grant, 1, all.size() + 1L, Set.of(), quarantine, List.of(), new SourceLine("grants.csv", 2)));
    }

    private static RedactedText text(String text) {
        return RedactedText.ofRedacted(text);
    }

    /** One run with so many patterns over all findable records. */
    PatternRun run(int patterns) {
        List<CaseId> ids = found().stream().map(StoredCase::id).toList();
        List<CasePattern> found = new ArrayList<>();
        SortedMap<String, Integer> municipalities = new TreeMap<>(Map.of("Leiden", ids.size()));
        for (int i = 1; i <= patterns; i++) {
            found.add(new CasePattern(
                    new PatternId("g-" + i),
                    RecordKind.GRANTS,
                    "Tandarts te duur",
                    List.of("tandarts", "betalen"),
                    ids,
                    ids.size(),
                    0.8,
                    LocalDate.of(2024, 3, 1),
                    LocalDate.of(2024, 3, 1),
                    municipalities,
                    new CasePattern.Amounts(
                            ids.size(), new BigDecimal("2500"), new BigDecimal("250"), new BigDecimal("250"))));
        }
        RunProvenance provenance = new RunProvenance(
                "run-1", 1, "0", new TreeMap<>(), "words", new TreeMap<>(), 1, "0.1.0", Instant.EPOCH, Instant.EPOCH);
        return new PatternRun(provenance, found, List.of());
    }

    private List<StoredCase> found() {
        return all.stream().filter(c -> c.quarantined().isEmpty()).toList();
    }

    @Override
    public Optional<StoredCase> find(CaseId id) {
        return all.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    @Override
    public List<StoredCase> findAll(List<CaseId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public List<StoredCase> versions(CaseId id) {
        return findAll(List.of(id));
    }

    @Override
    public void forEachSince(long sequence, Consumer<StoredCase> action) {
        all.stream().filter(c -> c.sequence() > sequence).forEach(action);
    }

    @Override
    public void forEachSignature(BiConsumer<CaseId, TextSignature> action) {}

    @Override
    public long size() {
        return all.size();
    }

    @Override
    public long lastSequence() {
        return all.size();
    }

    @Override
    public List<PutOutcome> put(List<IncomingCase> batch) {
        throw new UnsupportedOperationException("these records only answer");
    }

    @Override
    public void linkDuplicates(List<DuplicateLink> links) {
        throw new UnsupportedOperationException("these records only answer");
    }

    @Override
    public void unlinkDuplicates(List<CaseId> ids) {
        throw new UnsupportedOperationException("these records only answer");
    }

    @Override
    public void close() {}

    /** The index over these records; it lags one change behind. */
    SearchIndex index() {
        return new Index();
    }

    private final class Index implements SearchIndex {
        @Override
        public SearchResult search(SearchRequest request) {
            if (request.query().equals("kapot")) {
                throw new IllegalStateException("the index is broken");
            }
            Set<String> kinds = request.filters().getOrDefault(Facet.KIND, Set.of("exceptions", "grants"));
            List<StoredCase> matching = found().stream()
                    .filter(c -> kinds.contains(c.content().kind().key()))
                    .filter(c -> c.content().narrative().value().contains(request.query()))
                    .toList();
            int start = request.cursor().map(Integer::parseInt).orElse(0);
            int end = Math.min(matching.size(), start + request.limit());
            Map<Facet, List<SearchResult.FacetCount>> counts = new EnumMap<>(Facet.class);
            if (request.facets().contains(Facet.KIND)) {
                counts.put(
                        Facet.KIND,
                        matching.stream()
                                .collect(Collectors.groupingBy(
                                        c -> c.content().kind().key(), TreeMap::new, Collectors.counting()))
                                .entrySet()
                                .stream()
                                .map(e -> new SearchResult.FacetCount(e.getKey(), e.getValue()))
                                .toList());
            }
            return new SearchResult(
                    matching.size(),
                    matching.subList(start, end).stream()
                            .map(c -> new SearchResult.Hit(c.id(), 1))
                            .toList(),
                    counts,
                    end < matching.size() ? String.valueOf(end) : null);
        }

        @Override
        public long indexedSequence() {
            return all.size() - 1L;
        }

        @Override
        public void put(List<IndexedCase> cases) {
            throw new UnsupportedOperationException("these records only answer");
        }

        @Override
        public void commit(long sequence) {
            throw new UnsupportedOperationException("these records only answer");
        }

        @Override
        public void clear() {
            throw new UnsupportedOperationException("these records only answer");
        }

        @Override
        public long size() {
            return found().size();
        }

        @Override
        public void close() {}
    }
}
