package nl.weeffout.api.saved;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.weeffout.api.search.CaseView;
import nl.weeffout.api.search.FoundCase;
import org.jspecify.annotations.Nullable;

/**
 * A part of the new cases of a saved search, the newest first.
 *
 * @param total new cases in all
 * @param upTo what a look says to have seen them
 * @param next the cursor for the cases after these, or null
 */
public record NewCasesView(
        long total,
        long upTo,
        List<NewCaseView> items,
        @Schema(types = {"string", "null"}) @Nullable String next) {
    /**
     * A record that came to match since the last look.
     *
     * @param change number of the change of the store by which it did
     * @param highlights its sentences that hold most of what is asked
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record NewCaseView(@JsonUnwrapped CaseView found, long change, List<FoundCase.SentenceView> highlights) {}
}
