package nl.weeffout.api.quarantine;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.weeffout.domain.QuarantineReason;
import nl.weeffout.domain.ReviewDecision;
import nl.weeffout.domain.ReviewItem;
import org.jspecify.annotations.Nullable;

/**
 * A record that waits for a reviewer, or did, without its texts.
 *
 * @param reason why it came into quarantine; left out where it only has something to look at
 * @param masked how many stretches of its texts are masked
 * @param toLookAt how many stretches a reviewer should look at, by reason
 * @param judged whether it was released
 * @param decision the last one about this version, if there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuarantineView(
        String id,
        String kind,
        LocalDate date,
        String municipality,
        String municipalityCode,
        @Nullable String reason,
        int masked,
        Map<String, Long> toLookAt,
        boolean judged,
        @Nullable Decision decision) {
    /** A decision; the words that were masked are not kept with it. */
    public record Decision(String decision, String author, Instant at) {
        static Decision of(ReviewDecision decision) {
            return new Decision(decision.kind().key(), decision.author(), decision.at());
        }
    }

    /** A record with its texts. */
    public record Whole(QuarantineView item, List<Text> texts) {}

    /**
     * A redacted text in pieces.
     *
     * @param field as in the input's files, such as {@code omschrijving}; several texts of one field are counted from 0
     */
    public record Text(String field, List<Piece> pieces) {}

    /** @param reason why it is in question; left out where it is not */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Piece(String text, @Nullable String reason) {}

    static QuarantineView of(ReviewItem item) {
        var content = item.stored().content();
        return new QuarantineView(
                content.id().value(),
                content.kind().key(),
                content.date(),
                content.municipality().name(),
                content.municipality().code(),
                item.quarantineReason().map(QuarantineReason::key).orElse(null),
                item.masked(),
                item.stored().notes().stream()
                        .collect(Collectors.groupingBy(
                                note -> note.reason().key(), TreeMap::new, Collectors.counting())),
                item.isJudged(),
                item.lastDecision().map(Decision::of).orElse(null));
    }
}
