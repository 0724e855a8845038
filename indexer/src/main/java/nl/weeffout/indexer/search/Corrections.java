package nl.weeffout.indexer.search;

import java.util.ArrayList;
import java.util.List;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.domain.search.Spelling;
import nl.weeffout.indexer.dutch.PlainWord;

/** Takes words that stand in no record of an index for words of it that look like them. */
final class Corrections {
    /** Words of the index that are taken for one that it does not know. */
    private static final int ALTERNATIVES = 3;

    /** Letters of the shortest word that may have been mistyped. */
    private static final int SHORTEST_MISTYPED = 4;

    private final SearchIndex index;
    private final QueryReader reader;

    Corrections(SearchIndex index, QueryReader reader) {
        this.index = index;
        this.reader = reader;
    }

    /** The same, each word that is unknown with those that it was probably meant for. */
    Reading correct(Reading reading) {
        if (reading.wanted().isEmpty()) {
            return reading;
        }
        List<Boolean> exist =
                index.exist(reading.wanted().stream().map(Reading.Wanted::query).toList());
        List<Reading.Wanted> corrected = new ArrayList<>();
        for (int i = 0; i < exist.size(); i++) {
            Reading.Wanted each = reading.wanted().get(i);
            corrected.add(exist.get(i) ? each : corrected(each.typed(), each.query()));
        }
        return new Reading(reading.conditions(), reading.unwanted(), corrected, reading.said());
    }

    private Reading.Wanted corrected(String typed, IndexQuery query) {
        List<PlainWord> words = PlainWord.of(typed);
        List<Spelling> alternatives =
                words.size() == 1 && words.getFirst().text().length() >= SHORTEST_MISTYPED
                        ? index.spellings(words.getFirst().text(), ALTERNATIVES)
                        : List.of();
        List<IndexQuery> either = new ArrayList<>(List.of(query));
        for (Spelling alternative : alternatives) {
            reader.words(List.of(alternative.word())).forEach(word -> either.add(word.query()));
        }
        return new Reading.Wanted(
                typed,
                new IndexQuery.Best(either),
                !alternatives.isEmpty(),
                alternatives.stream().map(Spelling::word).toList());
    }
}
