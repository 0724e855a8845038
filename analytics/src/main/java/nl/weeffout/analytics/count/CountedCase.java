package nl.weeffout.analytics.count;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is counted: no text of it.
 *
 * @param values of each dimension, none twice; missing where it has none
 * @param euros its amount, or null
 */
public record CountedCase(
        CaseId id,
        RecordKind kind,
        LocalDate date,
        Map<Dimension, List<String>> values,
        @Nullable Double euros) {
    public CountedCase {
        Map<Dimension, List<String>> copy = new EnumMap<>(Dimension.class);
        values.forEach((dimension, all) -> copy.put(dimension, List.copyOf(all)));
        values = Collections.unmodifiableMap(copy);
    }

    public List<String> of(Dimension dimension) {
        return values.getOrDefault(dimension, List.of());
    }
}
