package nl.weeffout.indexer.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.domain.SearchRequest;
import nl.weeffout.domain.SearchResult;
import nl.weeffout.domain.TextVector;
import nl.weeffout.domain.query.ParsedQuery;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.indexer.query.QueryParser;
import nl.weeffout.indexer.search.Found.WeighedReason;
import nl.weeffout.indexer.search.Found.Words;
import nl.weeffout.indexer.search.Reason.Place;
import org.jspecify.annotations.Nullable;

/**
 * Looks for records by what people type: by words, and where there are vectors by what the words mean as well, both in one
 * request to the index. The scores of both add up, as they did better in trials than ranks do; how much meaning counts
 * depends on how much was typed.
 */
public final class CaseSearch {
    private static final int NEAREST = 200;

    /** How much a cosine of 1 counts for each word that was typed; a rare word counts some 5. */
    private static final float MEANING_OF_A_WORD = 7.5f;

    /** With more words their meaning counts no more. */
    private static final int MOST_WORDS = 6;

    /** Cosine from which a text means the like, and from which it does where the index knows no word of what was typed. */
    private static final float NEAR = .15f;

    private static final float CLEARLY_NEAR = .35f;

    private final SearchIndex index;
    private final Function<String, Optional<TextVector>> meaning;
    private final Supplier<KnownPatterns> patterns;
    private final QueryReader reader;
    private final Corrections corrections;
    private final QueryParser parser;

    /** @param meaning where the texts lie that words ask for, to be compared with the index's vectors; empty: only words count */
    public CaseSearch(SearchIndex index, Function<String, Optional<TextVector>> meaning) {
        this(index, meaning, () -> KnownPatterns.NONE);
    }

    /**
     * A search that knows patterns too.
     *
     * @param patterns those of the newest run; asked only where a question is about patterns
     */
    public CaseSearch(
            SearchIndex index, Function<String, Optional<TextVector>> meaning, Supplier<KnownPatterns> patterns) {
        this.index = index;
        this.meaning = meaning;
        this.patterns = patterns;
        this.parser = new QueryParser(
                id -> Optional.ofNullable(patterns.get().titles().get(id)));
        this.reader = new QueryReader(() -> patterns.get().cases());
        this.corrections = new Corrections(index, reader);
    }

    /**
     * Looks up. Whatever was typed is answered.
     *
     * @throws IllegalArgumentException where {@link CaseQuestion#after} is not a cursor of such an answer
     */
    public Found search(CaseQuestion question) {
        ParsedQuery parsed = parser.parse(question.typed());
        Reading typed = reader.read(parsed);
        Optional<TextVector> meant = meant(typed);
        Optional<Page> page = question.cursor().map(Page::of);
        if (page.isEmpty() && meant.isEmpty() && typed.wanted().size() == 1) {
            // Mostly a word is known, and the search itself tells.
            Found found = found(question, parsed, typed, meant, Words.ALL, page);
            if (found.total() > 0 || !found.isComplete()) {
                return found;
            }
        }
        Asked asked = asked(question, typed);
        return found(
                question, parsed, asked.reading(), meant, page.map(Page::words).orElse(asked.words()), page);
    }

    private Found found(
            CaseQuestion question,
            ParsedQuery parsed,
            Reading reading,
            Optional<TextVector> meant,
            Words words,
            Optional<Page> page) {
        IndexQuery asked = question.narrowed(words == Words.MOST ? reading.most() : reading.all());
        SearchResult result = index.search(new SearchRequest(
                        asked,
                        ranking(question, reading, meant.map(where -> near(reading, where))),
                        question.filters(),
                        question.facets(),
                        question.limit(),
                        page.map(Page::cursor).orElse(null),
                        question.explained())
                .withPatterns(() -> patterns.get().cases()));
        return new Found(
                parsed,
                words,
                reading.corrected().orElse(null),
                result.total(),
                result.hits().stream().map(CaseSearch::hit).toList(),
                result.facetCounts(),
                result.nextCursor().map(next -> new Page(words, next).text()).orElse(null),
                result.isComplete());
    }

    /**
     * Hands over every record that has the words, in the order of a search, some thousand at a time; none that only means the
     * like. All are of the moment at which this began, and what was typed is understood once. Streams: memory does not grow with
     * the records.
     *
     * @param question its facets, limit and cursor count for nothing
     */
    public void forEachMatch(CaseQuestion question, Consumer<List<Found.Hit>> page) {
        Asked read = asked(question, reader.read(parser.parse(question.typed())));
        IndexQuery asked = question.narrowed(
                read.words() == Words.MOST
                        ? read.reading().most()
                        : read.reading().all());
        index.forEachMatch(
                new SearchRequest(asked, null, question.filters(), Set.of(), 0, null, false)
                        .withPatterns(() -> patterns.get().cases()),
                hits -> page.accept(hits.stream().map(CaseSearch::hit).toList()));
    }

    /** What is asked for, unknown words corrected, and whether some record has all of it. */
    private record Asked(Reading reading, Words words) {}

    private Asked asked(CaseQuestion question, Reading typed) {
        // Where a record has all words, none of them is unknown.
        if (typed.wanted().isEmpty() || exists(question.narrowed(typed.all()))) {
            return new Asked(typed, Words.ALL);
        }
        Reading reading = corrections.correct(typed);
        boolean hasAll = reading.wanted().size() == 1
                || (reading.corrected().isPresent() && exists(question.narrowed(reading.all())));
        return new Asked(reading, hasAll ? Words.ALL : Words.MOST);
    }

    private boolean exists(IndexQuery query) {
        return index.exist(List.of(query)).getFirst();
    }

    /**
     * What hits are taken from, where that is more than what is counted: they may hold any of the words, so that the rare ones
     * decide, or mean the like. What only means the like is credited for the words that it does have as well: it would stand
     * behind all others otherwise, however many of a long question's words it holds.
     *
     * @param near those that mean the like
     * @return null where what is counted are the hits
     */
    private static @Nullable IndexQuery ranking(CaseQuestion question, Reading reading, Optional<IndexQuery> near) {
        return reading.wanted().size() > 1 || near.isPresent() ? question.narrowed(reading.any(near)) : null;
    }

    /** Where the texts lie that mean what was typed. */
    private Optional<TextVector> meant(Reading reading) {
        String said = reading.said();
        return reading.wanted().isEmpty() || said.isBlank() ? Optional.empty() : meaning.apply(said);
    }

    private static IndexQuery near(Reading reading, TextVector where) {
        return new IndexQuery.Named(
                new Reason(reading.said(), Place.MEANING).name(),
                new IndexQuery.Near(
                        where,
                        MEANING_OF_A_WORD
                                * Math.min(MOST_WORDS, reading.wanted().size()),
                        reading.isKnown() ? NEAR : CLEARLY_NEAR,
                        NEAREST));
    }

    private static Found.Hit hit(SearchResult.Hit hit) {
        return new Found.Hit(
                hit.id(),
                hit.score(),
                !hit.counted(),
                hit.matched().entrySet().stream()
                        .map(entry -> new WeighedReason(Reason.of(entry.getKey()), entry.getValue()))
                        .sorted(Comparator.<WeighedReason>comparingDouble(each -> -each.weight())
                                .thenComparing(each -> each.reason().words())
                                .thenComparing(each -> each.reason().where()))
                        .toList());
    }

    /** Where an answer goes on, and by which words: another record must not change the question between two pages. */
    private record Page(Words words, String cursor) {
        String text() {
            return words.name().charAt(0) + cursor;
        }

        static Page of(String text) {
            for (Words words : Words.values()) {
                if (!text.isEmpty() && text.charAt(0) == words.name().charAt(0)) {
                    return new Page(words, text.substring(1));
                }
            }
            throw new IllegalArgumentException("cursor not understood");
        }
    }
}
