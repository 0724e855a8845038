package nl.weeffout.indexer.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.SlowlogTresholdLevels;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.domain.SearchRequest;
import nl.weeffout.domain.SearchResult;
import nl.weeffout.domain.search.IndexField;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.domain.search.IndexState;
import nl.weeffout.domain.search.Spelling;
import nl.weeffout.indexer.search.CaseAnalysis;
import org.jspecify.annotations.Nullable;

/**
 * The search index on an Elasticsearch cluster. It analyses nothing there: terms come from the same analysis as in the
 * embedded index, and are ranked by the same BM25. Readers find {@code cases-v1} by its alias {@code cases}; an index that is
 * built anew stands as {@code cases-v2} beside it until its commit, which switches the alias in one step.
 *
 * <p>Every call but {@link #close} may throw {@link nl.weeffout.domain.IndexUnavailableException}; those that write ask again
 * for a while before. One process writes, any number read. Thread safe.
 */
public final class ElasticsearchIndex implements SearchIndex {
    private static final String SEQUENCE = "sequence";
    private static final String FINGERPRINT = "fingerprint";

    /** How long a write is repeated before it is given up. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(5);

    /** Letters of the shortest word that is taken for another one. */
    private static final int SHORTEST_MISSPELT = 4;

    /** Letters of the longest beginning that is looked for: no word of a text is longer, and the server takes no longer pattern. */
    private static final int LONGEST_BEGINNING = 255;

    private static final Time NEVER = Time.of(time -> time.time("-1"));
    private static final SlowlogTresholdLevels OFF = SlowlogTresholdLevels.of(
            levels -> levels.warn(NEVER).info(NEVER).debug(NEVER).trace(NEVER));

    private static final String WORDS = "words";
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

    private final Cluster cluster;
    private final String alias;
    private final String schema;
    private final CaseLoader loader;
    private final Searching searching;
    private boolean isThere;
    /** The index that stands beside the one that is found, until the next commit. */
    private volatile @Nullable String building;

    private ElasticsearchIndex(ClusterAddress address, String fingerprint, Duration patience, Duration longestSearch) {
        this.cluster = Cluster.at(address, patience);
        this.alias = address.alias();
        this.schema = ElasticsearchDocument.SCHEMA + ":" + fingerprint;
        this.loader = new CaseLoader(cluster, CaseAnalysis.load());
        this.searching = new Searching(cluster, alias, longestSearch);
    }

    /**
     * An index to read and write. The cluster is not asked before the first call, which makes the index where it is not there.
     *
     * @param fingerprint of the analysis and its tables
     */
    public static ElasticsearchIndex at(ClusterAddress address, String fingerprint) {
        return at(address, fingerprint, PATIENCE);
    }

    /** @param patience how long a write is repeated before it is given up */
    static ElasticsearchIndex at(ClusterAddress address, String fingerprint, Duration patience) {
        return at(address, fingerprint, patience, LONGEST_SEARCH);
    }

    /**
     * The same.
     *
     * @param patience how long a write is repeated before it is given up
     * @param longestSearch after which the cluster stops a search
     */
    static ElasticsearchIndex at(
            ClusterAddress address, String fingerprint, Duration patience, Duration longestSearch) {
        return new ElasticsearchIndex(address, fingerprint, patience, longestSearch);
    }

    /** How the index is found. */
    public IndexState state() {
        if (!exists()) {
            return new IndexState.Missing();
        }
        Map<String, String> noted = noted();
        return schema.equals(noted.get(FINGERPRINT))
                ? new IndexState.Current(Long.parseLong(noted.getOrDefault(SEQUENCE, "0")))
                : new IndexState.OtherSchema();
    }

    private boolean exists() {
        return cluster.ask(
                client -> client.indices().existsAlias(a -> a.name(alias)).value());
    }

    private synchronized void make() {
        if (isThere) {
            return;
        }
        if (!exists()) {
            make(generation(1), true);
        }
        isThere = true;
    }

    private String generation(int number) {
        return alias + "-v" + number;
    }

    private void make(String name, boolean found) {
        cluster.insist(client -> {
            client.indices()
                    .putIndexTemplate(template -> template.name(alias)
                            .indexPatterns(alias + "-v*")
                            .template(of -> of.settings(settings()).mappings(ElasticsearchDocument.mapping())));
            try {
                client.indices().create(create -> {
                    create.index(name).mappings(mapping -> mapping.meta(meta(0)));
                    return found ? create.aliases(alias, its -> its) : create;
                });
            } catch (ElasticsearchException e) {
                // Sent twice, or another process was first.
                if (!"resource_already_exists_exception".equals(e.error().type())) {
                    throw e;
                }
            }
            return name;
        });
    }

    /**
     * One shard, as words are weighed within a shard; a copy of it where there is a second node. Found after a commit only. The
     * cluster's slow logs would tell what was typed.
     */
    private static IndexSettings settings() {
        return IndexSettings.of(settings -> settings.numberOfShards("1")
                .autoExpandReplicas("0-1")
                .refreshInterval(NEVER)
                .gcDeletes(hour -> hour.time("1h"))
                .search(search -> search.slowlog(
                        log -> log.threshold(threshold -> threshold.query(OFF).fetch(OFF))))
                .indexingSlowlog(log -> log.threshold(threshold -> threshold.index(OFF))));
    }

    private Map<String, JsonData> meta(long sequence) {
        return Map.of(SEQUENCE, JsonData.of(Long.toString(sequence)), FINGERPRINT, JsonData.of(schema));
    }

    @Override
    public void put(List<IndexedCase> cases) {
        make();
        String beside = building;
        loader.load(beside == null ? alias : beside, beside == null, cases);
    }

    @Override
    public void commit(long sequence) {
        make();
        String beside = building;
        String written = beside == null ? alias : beside;
        cluster.insist(client -> client.indices().refresh(refresh -> refresh.index(written)));
        cluster.insist(client ->
                client.indices().putMapping(mapping -> mapping.index(written).meta(meta(sequence))));
        if (beside != null) {
            cluster.insist(client -> switchTo(client, beside));
            building = null;
        }
    }

    private Boolean switchTo(ElasticsearchClient client, String beside) throws IOException {
        List<Action> actions = new ArrayList<>();
        for (String old : client.indices().getAlias(a -> a.name(alias)).result().keySet()) {
            if (!old.equals(beside)) {
                actions.add(Action.of(action -> action.removeIndex(its -> its.index(old))));
            }
        }
        actions.add(Action.of(action -> action.add(its -> its.index(beside).alias(alias))));
        return client.indices().updateAliases(its -> its.actions(actions)).acknowledged();
    }

    @Override
    public void clear() {
        make();
        String now = cluster.ask(client -> client.indices().getAlias(a -> a.name(alias)).result().keySet().stream()
                .findFirst()
                .orElseThrow());
        String next = generation(Integer.parseInt(now.substring(now.lastIndexOf("-v") + 2)) + 1);
        // One that was begun before and never came to its commit.
        cluster.insist(client -> client.indices().delete(its -> its.index(next).ignoreUnavailable(true)));
        make(next, false);
        building = next;
    }

    @Override
    public long indexedSequence() {
        return Long.parseLong(noted().getOrDefault(SEQUENCE, "0"));
    }

    /** What was noted beside the records. */
    private Map<String, String> noted() {
        make();
        Map<String, String> noted = new HashMap<>();
        cluster.ask(client -> client.indices().getMapping(of -> of.index(alias)).result())
                .values()
                .forEach(index ->
                        index.mappings().meta().forEach((name, value) -> noted.put(name, value.to(String.class))));
        return noted;
    }

    @Override
    public long size() {
        make();
        return cluster.ask(client -> client.count(count -> count.index(alias)).count());
    }

    @Override
    public SearchResult search(SearchRequest request) {
        make();
        return searching.search(request);
    }

    @Override
    public List<SearchResult.Hit> best(SearchRequest request) {
        make();
        return searching.best(request);
    }

    @Override
    public void forEachMatch(SearchRequest request, Consumer<List<SearchResult.Hit>> page) {
        make();
        searching.forEachMatch(request, page);
    }

    @Override
    public List<Long> counts(List<IndexQuery> clauses) {
        make();
        return searching.counts(clauses);
    }

    @Override
    public List<Boolean> exist(List<IndexQuery> clauses) {
        make();
        return searching.exist(clauses);
    }

    @Override
    public List<Long> frequencies(List<IndexQuery.Term> terms) {
        make();
        return searching.frequencies(terms);
    }

    @Override
    public List<Spelling> spellings(String word, int most) {
        make();
        SearchResponse<Void> answer = cluster.ask(client -> client.search(
                search -> search.index(alias)
                        .size(0)
                        .suggest(suggest -> suggest.suggesters(
                                WORDS,
                                its -> its.text(word)
                                        .term(term -> term.field(IndexField.SPELLINGS.key())
                                                .suggestMode(SuggestMode.Always)
                                                .maxEdits(2)
                                                .minWordLength(SHORTEST_MISSPELT)
                                                .size(most)))),
                Void.class));
        return answer.suggest().getOrDefault(WORDS, List.of()).stream()
                .flatMap(entry -> entry.term().options().stream())
                .map(option -> new Spelling(option.text(), option.freq()))
                .limit(most)
                .toList();
    }

    @Override
    public List<Spelling> beginnings(String beginning, int most) {
        make();
        if (beginning.length() > LONGEST_BEGINNING) {
            return List.of();
        }
        String escaped = NO_LETTER.matcher(beginning).replaceAll("\\\\$0");
        SearchResponse<Void> answer = cluster.ask(client -> client.search(
                search -> search.index(alias)
                        .size(0)
                        .query(q -> q.prefix(prefix ->
                                prefix.field(IndexField.SPELLINGS.key()).value(beginning)))
                        .aggregations(
                                WORDS,
                                words -> words.terms(terms -> terms.field(IndexField.SPELLINGS.key())
                                        .include(only -> only.regexp(escaped + ".*"))
                                        .size(most))),
                Void.class));
        return Buckets.of(answer.aggregations().get(WORDS), Spelling::new).stream()
                .sorted(Comparator.comparingLong((Spelling spelling) -> -spelling.records())
                        .thenComparing(Spelling::word))
                .toList();
    }

    /** Takes the index away with its template; not what was begun beside it and never came to its commit. */
    public synchronized void delete() {
        make();
        cluster.insist(client -> {
            List<String> names = List.copyOf(
                    client.indices().getAlias(a -> a.name(alias)).result().keySet());
            return client.indices().delete(its -> its.index(names));
        });
        cluster.insist(client -> client.indices().deleteIndexTemplate(its -> its.name(alias)));
        isThere = false;
    }

    @Override
    public void close() {
        cluster.close();
    }
}
