package nl.weeffout.analytics;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Files that somebody names for one run; null where a workspace's own counts, if it has one.
 *
 * @param constraints what people decided; its patterns are those of the newest run
 * @param measures whose effect is to be told
 * @param denominators caseload, inhabitants and budgets
 */
public record GivenFiles(
        @Nullable Path constraints,
        @Nullable Path measures,
        @Nullable Path denominators) {
    /** None named. */
    public static final GivenFiles NONE = new GivenFiles(null, null, null);
}
