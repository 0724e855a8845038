package nl.weeffout.indexer.testing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.SearchIndex;
import nl.weeffout.indexer.search.CaseQuestion;
import nl.weeffout.indexer.search.CaseSearch;
import nl.weeffout.indexer.search.Found;

/** Looks for words in an index, without their meaning. */
public final class Searches {
    private Searches() {}

    /** What is found, words that no record holds left as they are. */
    public static Found search(SearchIndex index, CaseQuestion question) {
        return new CaseSearch(index, words -> Optional.empty()).search(question);
    }

    /** Hands over all that is found. */
    public static void forEachMatch(SearchIndex index, CaseQuestion question, Consumer<List<Found.Hit>> page) {
        new CaseSearch(index, words -> Optional.empty()).forEachMatch(question, page);
    }

    /** The ids of records that hold all words, the best first. */
    public static List<CaseId> ids(SearchIndex index, String words) {
        Found found = search(index, CaseQuestion.of(words, 1_000));
        return found.words() == Found.Words.MOST
                ? List.of()
                : found.hits().stream()
                        .filter(hit -> !hit.byMeaning())
                        .map(Found.Hit::id)
                        .toList();
    }
}
