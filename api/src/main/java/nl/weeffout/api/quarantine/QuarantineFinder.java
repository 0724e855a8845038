package nl.weeffout.api.quarantine;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.weeffout.api.patterns.PageView;
import nl.weeffout.api.service.Cursor;
import nl.weeffout.api.service.InvalidInputException;
import nl.weeffout.api.service.Limit;
import nl.weeffout.api.service.ServerParts;
import nl.weeffout.api.service.UnknownItemException;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.QuarantineReason;
import nl.weeffout.domain.ReviewItem;
import nl.weeffout.domain.ReviewQuery;
import nl.weeffout.domain.ReviewQuery.State;
import nl.weeffout.domain.ReviewReason;
import nl.weeffout.indexer.review.MarkedText;
import nl.weeffout.indexer.review.ReviewRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for a reviewer, for the API and the pages alike. Only redacted text comes out of it. */
@Component
public class QuarantineFinder {
    private static final String LIST = "quarantine";
    private final ServerParts parts;
    private final Clock clock;

    QuarantineFinder(ServerParts parts, Clock clock) {
        this.parts = parts;
        this.clock = clock;
    }

    /** Whether any record waits or has something to look at; it costs less than counting them. */
    public boolean isAnythingWaiting() {
        return !parts.store().reviews(ReviewQuery.of(State.WAITING, 1)).isEmpty()
                || !parts.store().reviews(ReviewQuery.of(State.FLAGGED, 1)).isEmpty();
    }

    /** How many records wait in quarantine. */
    public long waiting() {
        return parts.store().countReviews(ReviewQuery.of(State.WAITING, 1));
    }

    /** How many records have something to look at and were never in quarantine. */
    public long flagged() {
        return parts.store().countReviews(ReviewQuery.of(State.FLAGGED, 1));
    }

    /** Records by id. */
    public PageView<QuarantineView> list(
            @Nullable String state,
            @Nullable String municipalityCode,
            @Nullable String reason,
            @Nullable String cursor,
            int limit) {
        Limit.require(limit);
        if (municipalityCode != null && !municipalityCode.matches("(GM\\d{4})?")) {
            throw new InvalidInputException("municipalityCode", "not GM and four digits");
        }
        State wanted = known("state", state, State.values(), State::key).orElse(State.WAITING);
        String list = LIST + " " + wanted.key();
        ReviewQuery query = new ReviewQuery(
                wanted,
                municipalityCode == null || municipalityCode.isEmpty() ? null : municipalityCode,
                known("reason", reason, QuarantineReason.values(), QuarantineReason::key)
                        .orElse(null),
                after(list, cursor),
                limit + 1);
        List<ReviewItem> found = parts.store().reviews(query);
        List<QuarantineView> page =
                found.stream().limit(limit).map(QuarantineView::of).toList();
        return new PageView<>(
                (int) parts.store().countReviews(query),
                page,
                found.size() > limit ? Cursor.of(list, page.getLast().id()) : null);
    }

    private static @Nullable CaseId after(String list, @Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        String place = Cursor.place(list, cursor);
        if (!CaseId.isValid(place)) {
            throw Cursor.invalid();
        }
        return new CaseId(place);
    }

    private static <T> Optional<T> known(String field, @Nullable String key, T[] values, Function<T, String> keyOf) {
        if (key == null || key.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(values)
                .filter(value -> keyOf.apply(value).equals(key))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        field,
                        "known are "
                                + String.join(
                                        ", ", Arrays.stream(values).map(keyOf).toList()))));
    }

    /**
     * One record with its texts.
     *
     * @throws UnknownItemException where nothing about it is or was in question
     */
    public QuarantineView.Whole find(String id) {
        ReviewItem item = Optional.of(id)
                .filter(CaseId::isValid)
                .flatMap(valid -> parts.store().findReview(new CaseId(valid)))
                .orElseThrow(() -> new UnknownItemException("no case with this id waits for a reviewer, or did"));
        List<QuarantineView.Text> texts = item.stored().content().texts().entrySet().stream()
                .map(text -> new QuarantineView.Text(
                        text.getKey(),
                        pieces(item, text.getKey(), text.getValue().value())))
                .toList();
        return new QuarantineView.Whole(QuarantineView.of(item), texts);
    }

    private static List<QuarantineView.Piece> pieces(ReviewItem item, String field, String text) {
        return MarkedText.of(
                        text,
                        item.stored().notes().stream()
                                .filter(note -> note.field().equals(field))
                                .toList())
                .pieces()
                .stream()
                .map(piece -> new QuarantineView.Piece(piece.text(), key(piece.reason())))
                .toList();
    }

    private static @Nullable String key(@Nullable ReviewReason reason) {
        return reason == null ? null : reason.key();
    }

    /**
     * Takes a decision and gives the record as it is then.
     *
     * @throws UnknownItemException where nothing about it is in question
     * @throws InvalidInputException where the decision does not fit
     * @throws ReviewRefusal where it was judged already, or there is nothing to take back
     */
    public QuarantineView.Whole decide(String id, DecisionBody body) {
        var judgement = body.toJudgement(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        find(id);
        try {
            parts.decisions().take(new CaseId(id), judgement);
        } catch (ReviewRefusal refusal) {
            throw switch (refusal.why()) {
                case NOTHING_TO_JUDGE -> new UnknownItemException("no case with this id waits for a reviewer");
                case WORDS_NOT_FOUND -> new InvalidInputException("words", "none of them stands in the record");
                case ALREADY_JUDGED, NOT_JUDGED -> refusal;
            };
        }
        return find(id);
    }
}
