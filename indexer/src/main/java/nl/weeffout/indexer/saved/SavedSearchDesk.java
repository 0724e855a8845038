package nl.weeffout.indexer.saved;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.SavedQuestion;
import nl.weeffout.domain.SavedSearch;
import nl.weeffout.domain.SavedSearches;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.domain.SearchRequest;
import nl.weeffout.domain.SearchResult.FacetCount;
import nl.weeffout.domain.query.Clause;
import nl.weeffout.domain.query.QueryField;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.indexer.query.QueryParser;
import nl.weeffout.indexer.redact.UnknownWords;
import nl.weeffout.indexer.redact.name.Lexicon;
import nl.weeffout.indexer.saved.SavedSearchRefusal.Why;
import nl.weeffout.indexer.search.CaseQuestion;
import nl.weeffout.indexer.search.SavedQueries;

/** Saves searches, for the terminal and the service alike. What was typed is masked before anything is kept. */
public final class SavedSearchDesk {
    /** Characters of the longest query. */
    public static final int LONGEST_QUERY = 1_000;

    /** Characters of the longest name. */
    public static final int LONGEST_NAME = 100;

    private final SavedSearches searches;
    private final SearchIndex index;
    private final Function<String, RedactedText> redaction;
    private final Lexicon lexicon;
    private final Clock clock;
    private final SavedQueries queries = new SavedQueries();

    /**
     * A desk.
     *
     * @param redaction masks persons in a text
     * @param lexicon what is known of words that are no names
     */
    public SavedSearchDesk(
            SavedSearches searches,
            SearchIndex index,
            Function<String, RedactedText> redaction,
            Lexicon lexicon,
            Clock clock) {
        this.searches = searches;
        this.index = index;
        this.redaction = redaction;
        this.lexicon = lexicon;
        this.clock = clock;
    }

    /**
     * Saves what somebody asks; records that come in from now on are its new cases.
     *
     * @param name blank: what is asked, in words
     * @throws SavedSearchRefusal where it cannot be saved
     * @throws nl.weeffout.domain.IndexUnavailableException where the index does not tell how far it has come
     */
    public SavedSearch save(String name, CaseQuestion asked) {
        require(name.length() <= LONGEST_NAME, Why.NAME_TOO_LONG);
        require(asked.typed().length() <= LONGEST_QUERY, Why.QUERY_TOO_LONG);
        require(!new QueryParser().parse(asked.typed()).clause().names(QueryField.PATTERN), Why.PATTERN_IN_QUERY);
        require(!asked.filters().containsKey(Facet.PATTERN), Why.PATTERN_IN_FILTERS);
        requireKnown(asked.filters());
        SavedQuestion question = new SavedQuestion(
                masked(name),
                masked(asked.typed()),
                asked.filters(),
                asked.from(),
                asked.to(),
                asked.least(),
                asked.greatest());
        require(asksSomething(question), Why.ASKS_NOTHING);
        return searches.add(question, now(), index.indexedSequence())
                .orElseThrow(() -> new SavedSearchRefusal(Why.TOO_MANY));
    }

    /**
     * Marks new cases as seen.
     *
     * @param upTo the change up to which they were
     * @return whether there is such a search
     */
    public boolean look(long id, long upTo) {
        return searches.look(id, upTo, now());
    }

    /** Masks what the present rules find in what was saved. */
    public static void redactAgain(SavedSearches searches, Function<String, RedactedText> redaction) {
        for (SavedSearch saved : searches.list(0, SavedSearches.MOST)) {
            SavedQuestion before = saved.question();
            SavedQuestion after = before.withTexts(
                    redaction.apply(before.name().value()),
                    redaction.apply(before.query().value()));
            if (!after.equals(before)) {
                searches.replace(saved.id(), after);
            }
        }
    }

    /** What the redactor finds is masked, and what nobody knows: a query has few words by which names could be told. */
    private RedactedText masked(String typed) {
        RedactedText redacted = redaction.apply(typed.strip());
        return UnknownWords.masked(redacted, new KnownWords(lexicon, index).in(redacted));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static void require(boolean holds, Why otherwise) {
        if (!holds) {
            throw new SavedSearchRefusal(otherwise);
        }
    }

    private boolean asksSomething(SavedQuestion question) {
        return !(queries.understood(question).clause() instanceof Clause.Everything)
                || !question.filters().isEmpty()
                || question.from() != null
                || question.to() != null
                || question.least() != null
                || question.greatest() != null;
    }

    /** A value that some record has is masked where it had to be; any other may be whatever somebody typed. */
    private void requireKnown(Map<Facet, Set<String>> filters) {
        if (filters.isEmpty()) {
            return;
        }
        Map<Facet, List<FacetCount>> counts = index.search(new SearchRequest(
                        new IndexQuery.Everything(), null, Map.of(), filters.keySet(), 0, null, false))
                .facetCounts();
        filters.forEach((facet, values) -> require(
                counts.getOrDefault(facet, List.of()).stream()
                        .map(FacetCount::value)
                        .collect(Collectors.toSet())
                        .containsAll(values),
                Why.UNKNOWN_VALUE));
    }
}
