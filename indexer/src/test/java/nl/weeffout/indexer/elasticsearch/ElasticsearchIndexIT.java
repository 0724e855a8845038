package nl.weeffout.indexer.elasticsearch;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import nl.weeffout.domain.CaseTerms;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.IndexUnavailableException;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.domain.SearchIndexContract;
import nl.weeffout.domain.SearchRequest;
import nl.weeffout.domain.SearchResult;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.TextVector;
import nl.weeffout.domain.search.IndexField;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.indexer.lucene.LuceneSearchIndex;
import nl.weeffout.indexer.search.CaseQuestion;
import nl.weeffout.indexer.search.CaseSearch;
import nl.weeffout.indexer.search.Found;
import nl.weeffout.indexer.testing.CaseBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ElasticsearchIndexIT extends SearchIndexContract {
    private static final String FINGERPRINT = "tables-1";

    @Override
    protected SearchIndex open(Path in) {
        return ElasticsearchIndex.at(address(in), FINGERPRINT, Duration.ofMinutes(3));
    }

    private static ClusterAddress address(Path in) {
        return ClusterAddress.parse(ElasticsearchServer.shared().uri() + "/at-" + Integer.toHexString(in.hashCode()));
    }

    /**
     * The server writes each request at once. What is there before its commit is in the store too, which is written first, and
     * comes again when the index is brought up to date.
     */
    @Override
    protected boolean forgetsWhatWasNotCommitted() {
        return false;
    }

    @Test
    void letsAReaderSeeWhatAnotherInstanceCommits(@TempDir Path place) {
        try (SearchIndex writer = open(place);
                SearchIndex reader = open(place)) {
            assertThat(found(reader, "huurtoeslag")).isEmpty();
            add(writer, 7, aCase());
            assertThat(found(reader, "huurtoeslag")).containsExactly("U-1");
            assertThat(reader.indexedSequence()).isEqualTo(7);
        }
    }

    @Test
    void ranksAndScoresAsTheEmbeddedIndexDoes(@TempDir Path place) {
        List<IndexedCase> cases = RandomCases.of(300);
        try (SearchIndex here = open(place);
                SearchIndex embedded = LuceneSearchIndex.open(place, FINGERPRINT)) {
            for (SearchIndex index : List.of(here, embedded)) {
                index.put(cases);
                index.commit(1);
            }
            for (String query : List.of(
                    "huurtoeslag",
                    "huurschuld woning",
                    "\"de woning\" fiets",
                    "toeslag OR koelkast",
                    "fiets -woning",
                    "woni*",
                    "koelkst",
                    "artikel 35 Participatiewet",
                    "bedrag:>100 uitkering")) {
                for (boolean byMeaning : List.of(false, true)) {
                    Found one = ask(here, query, byMeaning);
                    Found other = ask(embedded, query, byMeaning);
                    assertThat(one.total()).as(query).isEqualTo(other.total());
                    assertThat(one.hits()).as(query).hasSameSizeAs(other.hits()).isNotEmpty();
                    for (int i = 0; i < one.hits().size(); i++) {
                        Found.Hit hit = one.hits().get(i);
                        Found.Hit its = other.hits().get(i);
                        assertThat(hit.score()).as(query).isCloseTo(its.score(), within(.001));
                    }
                    assertThat(one.hits().getFirst().id())
                            .as(query)
                            .isEqualTo(other.hits().getFirst().id());
                    assertThat(one.hits().getFirst().reasons())
                            .as(query)
                            .extracting(Found.WeighedReason::reason)
                            .isEqualTo(other.hits().getFirst().reasons().stream()
                                    .map(Found.WeighedReason::reason)
                                    .toList());
                }
            }
        }
    }

    @Test
    void neverReplacesANewerRecordByAnOlderOneThatComesLate(@TempDir Path place) {
        try (SearchIndex index = open(place)) {
            index.put(List.of(changed(aCase().withId("A").withNarrative("Een fiets."), 9)));
            index.put(List.of(changed(aCase().withId("A").withNarrative("Een koelkast."), 8)));
            index.commit(9);
            assertThat(found(index, "fiets")).containsExactly("A");
            assertThat(found(index, "koelkast")).isEmpty();
        }
    }

    @Test
    void letsTheOldIndexBeFoundUntilTheNewOneIsWhole(@TempDir Path place) throws Exception {
        try (SearchIndex index = open(place)) {
            add(index, 1, aCase().withId("A"));
            index.clear();
            index.put(List.of(changed(aCase().withId("B"), 2)));
            assertThat(found(index, "huurtoeslag")).containsExactly("A");
            assertThat(index.indexedSequence()).isEqualTo(1);
            index.commit(2);
            assertThat(found(index, "huurtoeslag")).containsExactly("B");
            assertThat(index.indexedSequence()).isEqualTo(2);
            String alias = address(place).alias();
            assertThat(get("/_cat/indices/" + alias + "*?h=index").strip()).isEqualTo(alias + "-v2");
        }
    }

    @Test
    void beginsARebuildAnewThatWasCutOff(@TempDir Path place) {
        try (SearchIndex index = open(place)) {
            add(index, 1, aCase().withId("A"));
            index.clear();
            index.put(List.of(changed(aCase().withId("B"), 2)));
        }
        try (SearchIndex index = open(place)) {
            index.clear();
            index.put(List.of(changed(aCase().withId("C"), 3)));
            index.commit(3);
            assertThat(found(index, "")).containsExactly("C");
        }
    }

    @Test
    void goesOnFromThePresentWhenThePointInTimeIsForgotten(@TempDir Path place) throws Exception {
        try (SearchIndex index = open(place)) {
            add(index, 1, aCase().withId("A"), aCase().withId("B"), aCase().withId("C"));
            SearchResult first = index.search(page(null));
            String point = PageCursor.parse(first.nextCursor().orElseThrow()).pointInTime();
            send(HttpRequest.newBuilder(uri("/_pit"))
                    .header("Content-Type", "application/json")
                    .method("DELETE", HttpRequest.BodyPublishers.ofString("{\"id\":\"" + point + "\"}")));
            add(index, 2, aCase().withId("D"));
            SearchResult rest = index.search(page(first.next()));
            assertThat(rest.total()).isEqualTo(4);
            assertThat(rest.hits()).extracting(hit -> hit.id().value()).containsExactly("B");
        }
    }

    @Test
    void stopsASearchThatTakesTooLongAndSaysSoButHandsOverEverything(@TempDir Path place) {
        try (SearchIndex index = open(place);
                SearchIndex hasty = ElasticsearchIndex.at(
                        address(place), FINGERPRINT, Duration.ofMinutes(3), Duration.ofMillis(1))) {
            index.put(RandomCases.of(4_000));
            index.commit(4_000);
            IndexQuery slow = manyPhrases();
            SearchRequest request = new SearchRequest(
                    slow,
                    new IndexQuery.Lifted(new IndexQuery.Everything(), slow),
                    Map.of(Facet.MUNICIPALITY, Set.of("Utrecht")),
                    EnumSet.allOf(Facet.class),
                    10,
                    null,
                    true);
            long all = index.counts(List.of(slow)).getFirst();
            SearchResult stopped = hasty.search(request);
            assertThat(stopped.isComplete()).isFalse();
            assertThat(stopped.total()).isLessThanOrEqualTo(all);
            assertThat(stopped.facetCounts()).containsOnlyKeys(Facet.values());
            AtomicLong handedOver = new AtomicLong();
            hasty.forEachMatch(request, hits -> handedOver.addAndGet(hits.size()));
            assertThat(handedOver).hasValue(all);
            assertThat(found(index, "huurtoeslag")).isNotEmpty();
        }
    }

    /** More work than the server does between two ticks of the clock by which it stops: 200 ms. */
    private static IndexQuery manyPhrases() {
        List<String> words = List.of(
                "huurtoeslag",
                "huurschuld",
                "woning",
                "fiets",
                "koelkast",
                "toeslag",
                "uitkering",
                "schuld",
                "huur",
                "artikel",
                "woningcorporatie",
                "zorg",
                "inkomen");
        List<IndexQuery> phrases = new ArrayList<>();
        for (String first : words) {
            for (String second : words) {
                for (String third : words) {
                    phrases.add(new IndexQuery.Phrase(IndexField.NARRATIVE, List.of(first, second, third), 1));
                }
            }
        }
        return new IndexQuery.Some(phrases, 1);
    }

    @Test
    void losesNothingWhenTheServerDiesInTheMiddleOfABulkAndComesBack(@TempDir Path place) throws Exception {
        ElasticsearchServer server = ElasticsearchServer.shared();
        List<IndexedCase> cases = RandomCases.of(4_000);
        CountDownLatch underWay = new CountDownLatch(1);
        try (SearchIndex index = open(place)) {
            CompletableFuture<Void> loading = CompletableFuture.runAsync(() -> {
                index.put(cases.subList(0, 1_000));
                underWay.countDown();
                index.put(cases.subList(1_000, 4_000));
                index.commit(4_000);
            });
            underWay.await();
            server.kill();
            assertThatThrownBy(() -> found(index, "huurtoeslag")).isInstanceOf(IndexUnavailableException.class);
            assertThat(loading).isNotDone();
            server.start();
            loading.get();
            assertThat(index.size()).isEqualTo(4_000);
            assertThat(index.indexedSequence()).isEqualTo(4_000);
        }
    }

    @Test
    void saysThatAClusterThatIsDownIsUnavailableWithoutTellingWhatWasAsked() {
        try (SearchIndex index =
                ElasticsearchIndex.at(ClusterAddress.parse("http://127.0.0.1:1"), FINGERPRINT, Duration.ZERO)) {
            assertThatThrownBy(() -> found(index, "huurtoeslag"))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasNoCause()
                    .hasMessageContaining("127.0.0.1:1/cases")
                    .hasMessageNotContaining("huurtoeslag");
            assertThatThrownBy(() -> add(index, 1, aCase())).isInstanceOf(IndexUnavailableException.class);
        }
    }

    private static Found ask(SearchIndex index, String query, boolean byMeaning) {
        float[] components = new float[TextVector.LENGTH];
        Arrays.fill(components, 0, 60, 1);
        Optional<TextVector> meaning = byMeaning ? Optional.of(TextVector.of(components)) : Optional.empty();
        return new CaseSearch(index, words -> meaning)
                .search(CaseQuestion.of(query, 50).withReasons());
    }

    private static SearchRequest page(@Nullable String after) {
        return new SearchRequest(new IndexQuery.Everything(), null, Map.of(), Set.of(), 1, after, false);
    }

    private static IndexedCase changed(CaseBuilder builder, long sequence) {
        StoredCase stored = builder.stored();
        return new IndexedCase(
                new StoredCase(stored.content(), 1, sequence, Set.of(), null, List.of(), List.of(), stored.source()),
                CaseTerms.NONE);
    }

    private static URI uri(String path) {
        return ElasticsearchServer.shared().uri().resolve(path);
    }

    private static String get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private static String send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            return response.body();
        }
    }
}
