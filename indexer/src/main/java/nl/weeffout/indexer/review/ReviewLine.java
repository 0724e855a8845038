package nl.weeffout.indexer.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.weeffout.domain.QuarantineReason;
import nl.weeffout.domain.ReviewDecision;
import nl.weeffout.domain.ReviewItem;
import nl.weeffout.domain.ReviewNote;

/** A record of the review as a table and as JSON show it. */
record ReviewLine(ReviewItem item) {
    String reason() {
        return item.quarantineReason().map(QuarantineReason::key).orElse("");
    }

    /** Such as {@code school 1, unsure-name 2}. */
    String notes() {
        return item.stored().notes().stream()
                .collect(Collectors.groupingBy(
                        note -> note.reason().key(), java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Such as {@code mask by petra}. */
    String decision() {
        return item.lastDecision()
                .map(decision -> decision.kind().key() + " by " + decision.author())
                .orElse("");
    }

    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", item.stored().id().value());
        map.put("reason", reason());
        map.put("date", item.stored().content().date().toString());
        map.put("municipality", item.stored().content().municipality().name());
        map.put("municipalityCode", item.stored().content().municipality().code());
        map.put("masked", item.masked());
        map.put("notes", item.stored().notes().stream().map(ReviewLine::asMap).toList());
        map.put("judged", item.isJudged());
        item.lastDecision().map(ReviewLine::asMap).ifPresent(decision -> map.put("decision", decision));
        return map;
    }

    private static Map<String, Object> asMap(ReviewNote note) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("field", note.field());
        map.put("start", note.start());
        map.put("end", note.end());
        map.put("reason", note.reason().key());
        return map;
    }

    private static Map<String, Object> asMap(ReviewDecision decision) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", decision.kind().key());
        map.put("author", decision.author());
        map.put("at", decision.at().toString());
        return map;
    }

    /** The notes of one field, in order. */
    static List<ReviewNote> notes(ReviewItem item, String field) {
        return item.stored().notes().stream()
                .filter(note -> note.field().equals(field))
                .sorted(java.util.Comparator.comparingInt(ReviewNote::start))
                .toList();
    }
}
