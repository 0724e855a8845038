package nl.weeffout.api.patterns;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import nl.weeffout.api.service.Cursor;
import nl.weeffout.api.service.InvalidInputException;
import nl.weeffout.api.service.Limit;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param total items in the whole list
 * @param next the cursor for the items after these, or null
 */
public record PageView<T>(
        int total,
        List<T> items,
        @Schema(types = {"string", "null"}) @Nullable String next) {
    /**
     * The items after a cursor.
     *
     * @param list names the list, so that a cursor of another is refused
     * @param key what tells an item apart
     * @throws InvalidInputException on a limit outside 1 to 100 or a foreign cursor
     */
    public static <T> PageView<T> after(
            String list, @Nullable String cursor, int limit, List<T> all, Function<T, String> key) {
        Limit.require(limit);
        int start = 0;
        if (cursor != null && !cursor.isEmpty()) {
            start = all.stream().map(key).toList().indexOf(Cursor.place(list, cursor)) + 1;
            if (start == 0) {
                throw Cursor.invalid();
            }
        }
        int end = Math.min(all.size(), start + limit);
        return new PageView<>(
                all.size(),
                List.copyOf(all.subList(start, end)),
                end < all.size() ? Cursor.of(list, key.apply(all.get(end - 1))) : null);
    }
}
