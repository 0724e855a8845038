package nl.weeffout.domain.pattern;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rule that a refusal comes from.
 *
 * @param regeling key of the scheme or law, such as {@code bijzondere-bijstand}
 * @param label its Dutch name
 * @param article as it is cited, such as 'art. 35 lid 1 Participatiewet', or null where no record names one
 */
public record RuleSource(
        String regeling, String label, @Nullable String article) {
    /** The article, where a record names one. */
    public Optional<String> namedArticle() {
        return Optional.ofNullable(article);
    }
}
