package nl.weeffout.api.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import nl.weeffout.indexer.search.Found;
import nl.weeffout.indexer.search.Highlights;

/**
 * A record that was found.
 *
 * @param found the record
 * @param score greater is better; comparable within one answer only
 * @param byMeaning whether it is not counted: it has too few of the words, but rare ones among them, or lies near to what they
 *     mean
 * @param highlights its sentences that hold most of what was looked for
 * @param why what brought it here, the weightiest first; left out where nobody asked
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FoundCase(
        @JsonUnwrapped CaseView found,
        double score,
        boolean byMeaning,
        List<SentenceView> highlights,
        List<ReasonView> why) {

    /**
     * A whole sentence of a record.
     *
     * @param marks what was looked for in it, in order
     */
    public record SentenceView(String text, List<MarkView> marks) {
        static SentenceView of(Highlights.Sentence sentence) {
            return new SentenceView(
                    sentence.text(),
                    sentence.marks().stream()
                            .map(mark -> new MarkView(mark.start(), mark.end()))
                            .toList());
        }
    }

    /**
     * A stretch of a sentence.
     *
     * @param start of its first character, from 0
     * @param end behind its last
     */
    public record MarkView(int start, int end) {}

    /**
     * Something that brought a record here.
     *
     * @param words as they were typed
     * @param where in Dutch: omschrijving, maatwerk, trefwoorden, los van elkaar, begrip, begin van een woord or betekenis
     * @param weight what it adds to the score, about
     */
    public record ReasonView(String words, String where, double weight) {
        static ReasonView of(Found.WeighedReason weighed) {
            return new ReasonView(
                    weighed.reason().words(), weighed.reason().where().label(), weighed.weight());
        }
    }
}
