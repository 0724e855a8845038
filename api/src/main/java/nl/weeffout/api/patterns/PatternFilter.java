package nl.weeffout.api.patterns;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.weeffout.api.service.InvalidInputException;
import nl.weeffout.domain.RecordKind;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.GroundProfile;
import nl.weeffout.domain.pattern.PatternRun;
import org.jspecify.annotations.Nullable;

/**
 * Which patterns of a run are wanted, and in which order. What is null or empty asks for nothing.
 *
 * @param kind key of a kind of records
 * @param municipality name of a municipality that members come from, whatever case
 * @param regeling key of a regeling that members name
 * @param weeffout id of a weeffout
 * @param from patterns with members on or after this day
 * @param to patterns with members on or before this day
 * @param minimumSize members at least
 * @param status sure or suggestion
 * @param sort attention (the run's own order: how sure times how much it weighs), size or newest
 */
public record PatternFilter(
        @Nullable String kind,
        @Nullable String municipality,
        @Nullable String regeling,
        @Nullable String weeffout,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int minimumSize,
        @Nullable String status,
        @Nullable String sort) {
    private static final List<String> STATUSES = List.of(PatternView.SURE, PatternView.SUGGESTION);
    private static final String ATTENTION = "attention";
    private static final String SIZE = "size";
    private static final String NEWEST = "newest";

    public PatternFilter {
        refuseUnknown(
                "kind",
                kind,
                Arrays.stream(RecordKind.values()).map(RecordKind::key).toList());
        refuseUnknown("status", status, STATUSES);
        refuseUnknown("sort", sort, List.of(ATTENTION, SIZE, NEWEST));
        if (minimumSize < 0) {
            throw new InvalidInputException("minimumSize", "below 0");
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw new InvalidInputException("from", "lies after to");
        }
    }

    /** Patterns of one kind, or of both, in the run's own order. */
    public static PatternFilter ofKind(@Nullable String kind) {
        return new PatternFilter(kind, null, null, null, null, null, 0, null, null);
    }

    private static void refuseUnknown(String field, @Nullable String value, List<String> known) {
        if (value != null && !value.isEmpty() && !known.contains(value)) {
            throw new InvalidInputException(field, "known are " + String.join(", ", known));
        }
    }

    /** The run's patterns that are wanted, in the order that is wanted. */
    List<CasePattern> of(PatternRun run) {
        List<CasePattern> wanted = run.patterns().stream()
                .filter(pattern -> isWanted(pattern, run))
                .toList();
        Comparator<CasePattern> order = switch (sort == null ? ATTENTION : sort) {
            case SIZE -> Comparator.comparingInt(pattern -> -pattern.size());
            case NEWEST -> Comparator.comparing(CasePattern::to).reversed();
            default -> Comparator.comparingInt(pattern -> 0);
        };
        // Sorting is stable: what is equal stays in the run's order.
        return wanted.stream().sorted(order).toList();
    }

    private boolean isWanted(CasePattern pattern, PatternRun run) {
        Optional<GroundProfile> profile = run.rules().profile(pattern.id());
        return asks(kind).map(pattern.kind().key()::equals).orElse(true)
                && asks(municipality)
                        .map(name -> pattern.municipalities().keySet().stream().anyMatch(name::equalsIgnoreCase))
                        .orElse(true)
                && asks(regeling)
                        .map(key -> profile.stream()
                                .flatMap(known -> known.rules().stream())
                                .anyMatch(share -> share.rule().regeling().equals(key)))
                        .orElse(true)
                && asks(weeffout)
                        .map(id -> run.rules().weeffout(id).stream()
                                .anyMatch(known -> known.patterns().contains(pattern.id())))
                        .orElse(true)
                && asks(status)
                        .map(key -> key.equals(PatternView.status(pattern)))
                        .orElse(true)
                && pattern.size() >= minimumSize
                && (from == null || !pattern.to().isBefore(from))
                && (to == null || !pattern.from().isAfter(to));
    }

    private static Optional<String> asks(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isEmpty());
    }

    /** Tells lists apart by what they ask for, without repeating it. */
    String list() {
        return Integer.toHexString(toString().hashCode());
    }
}
