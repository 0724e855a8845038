package nl.weeffout.api.ui;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.weeffout.api.quarantine.DecisionBody;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The form by which a record is judged, as it was filled in.
 *
 * @param decision accept, mask, return, or empty
 * @param words one name on each line
 * @param errors what is wrong, in Dutch, by field
 */
public record ReviewForm(String decision, String words, boolean remember, String author, Map<String, String> errors) {
    public ReviewForm {
        errors = Map.copyOf(errors);
    }

    static ReviewForm empty() {
        return new ReviewForm("", "", false, "", Map.of());
    }

    static ReviewForm of(MultiValueMap<String, String> sent) {
        String decision = text(sent, "decision");
        String words = text(sent, "words");
        Map<String, String> errors = new TreeMap<>();
        if (!List.of("accept", "mask", "return").contains(decision)) {
            errors.put("decision", "Kies wat er met de casus moet gebeuren.");
        }
        if (decision.equals("mask") && words.isBlank()) {
            errors.put("words", "Vul minstens één woord in.");
        }
        return new ReviewForm(
                decision,
                words,
                sent.getFirst("remember") != null,
                text(sent, "author").strip(),
                errors);
    }

    private static String text(MultiValueMap<String, String> sent, String field) {
        @Nullable String value = sent.getFirst(field);
        return value == null ? "" : value;
    }

    /** What the form decides. */
    DecisionBody body() {
        boolean mask = decision.equals("mask");
        List<String> names =
                words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return new DecisionBody(decision, mask ? names : List.of(), mask && remember, List.of(), author);
    }

    /** With something that turned out to be wrong when it was to be kept. */
    ReviewForm refused(String field) {
        String message = switch (field) {
            case "words" ->
                "Geen van deze woorden staat zo in de casus, of een woord is te lang. Onthouden kan alleen met"
                        + " losse woorden.";
            case "author" -> "Vul een naam van hoogstens 100 tekens in.";
            default -> "Dit kan niet.";
        };
        return new ReviewForm(decision, words, remember, author, Map.of(field, message));
    }

    /** While another process writes. */
    ReviewForm busy() {
        return new ReviewForm(
                decision,
                words,
                remember,
                author,
                Map.of("decision", "Er wordt nu in de gegevens geschreven. Probeer het over een ogenblik opnieuw."));
    }
}
