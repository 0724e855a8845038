package nl.weeffout.indexer.saved;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.weeffout.domain.SavedQuestion;
import nl.weeffout.domain.SavedSearch;
import nl.weeffout.indexer.search.SavedQueries;
import org.jspecify.annotations.Nullable;

/** A saved search as the terminal prints it. */
record SavedLine(SavedSearch saved) {
    /** Its name, or what it asks. */
    String name() {
        SavedQuestion question = saved.question();
        return question.name().isEmpty()
                ? new SavedQueries().understood(question).understood()
                : question.name().value();
    }

    /** For programs; what does not narrow is left out. */
    Map<String, Object> asMap() {
        SavedQuestion question = saved.question();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", saved.id());
        map.put("name", name());
        map.put("query", question.query().value());
        Map<String, Object> filters = new TreeMap<>();
        question.filters().forEach((facet, values) -> filters.put(facet.key(), new TreeSet<>(values)));
        map.put("filters", filters);
        put(map, "from", question.from());
        put(map, "to", question.to());
        put(map, "minimumEuros", question.least());
        put(map, "maximumEuros", question.greatest());
        map.put("savedAt", saved.savedAt().toString());
        saved.lastLook().ifPresent(at -> map.put("lookedAt", at.toString()));
        map.put("newCases", saved.newCases());
        return map;
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value.toString());
        }
    }
}
