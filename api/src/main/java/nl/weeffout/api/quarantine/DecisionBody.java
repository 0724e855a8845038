package nl.weeffout.api.quarantine;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.weeffout.api.service.InvalidInputException;
import nl.weeffout.domain.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer decides.
 *
 * @param decision accept, mask or return
 * @param words what to mask
 * @param remember whether the words become rules of the municipality
 * @param never words that name nobody in the municipality
 * @param author who decides; the user of the service's system where left out
 */
public record DecisionBody(
        @Schema(
                description =
                        "accept: release as it is; mask: mask words and release; return: take the last decision back",
                requiredMode = Schema.RequiredMode.REQUIRED,
                allowableValues = {"accept", "mask", "return"})
        @Nullable String decision,

        @Schema(description = "for mask: words or names, each masked wherever it stands in the record") @Nullable List<String> words,

        @Schema(description = "for mask: keep each word as a rule of the municipality, where it names a person")
        @Nullable Boolean remember,

        @Schema(description = "for accept: words that name nobody, kept as rules of the municipality") @Nullable List<String> never,

        @Schema(description = "who decides; the user of the service's system where left out") @Nullable String author) {

    Judgement toJudgement(Instant now) {
        String by = author == null || author.isBlank() ? System.getProperty("user.name", "weeffout") : author.strip();
        if (decision == null) {
            throw new InvalidInputException("decision", "missing; known are accept, mask and return");
        }
        return switch (decision) {
            case "accept" -> {
                refuse("words", words != null && !words.isEmpty(), "only mask takes them");
                refuse("remember", Boolean.TRUE.equals(remember), "only mask takes it");
                Set<String> nobody = set("never", never);
                yield made("never", () -> new Judgement.Accept(nobody, by, now));
            }
            case "mask" -> {
                refuse("never", never != null && !never.isEmpty(), "only accept takes it");
                Set<String> names = set("words", words);
                yield made("words", () -> new Judgement.Mask(names, Boolean.TRUE.equals(remember), by, now));
            }
            case "return" -> {
                refuse("words", words != null && !words.isEmpty(), "only mask takes them");
                refuse("never", never != null && !never.isEmpty(), "only accept takes it");
                yield made("author", () -> new Judgement.Return(by, now));
            }
            default -> throw new InvalidInputException("decision", "known are accept, mask and return");
        };
    }

    private static void refuse(String field, boolean given, String why) {
        if (given) {
            throw new InvalidInputException(field, why);
        }
    }

    private static Set<String> set(String field, @Nullable List<String> words) {
        if (words == null) {
            return Set.of();
        }
        // JSON may say null where the type does not.
        if (words.stream().anyMatch(Objects::isNull)) {
            throw new InvalidInputException(field, "holds null");
        }
        return new HashSet<>(words);
    }

    private static Judgement made(String field, java.util.function.Supplier<Judgement> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw new InvalidInputException(message.startsWith("author") ? "author" : field, message);
        }
    }
}
