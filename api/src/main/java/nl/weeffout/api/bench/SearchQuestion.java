package nl.weeffout.api.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.TextVector;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.search.CaseQuestion;
import org.jspecify.annotations.Nullable;

/**
 * One of the searches that are measured, drawn from a record.
 *
 * @param record from which it is drawn
 * @param typed its words
 * @param where its words lie, or null where meaning does not count
 */
record SearchQuestion(
        SearchKind kind,
        CaseId record,
        String typed,
        @Nullable TextVector where) {
    private static final int SHORTEST_WORD = 4;
    private static final int LIMIT = 20;

    /**
     * So many of a kind, from random records.
     *
     * @param records how many the workspace holds, named as {@link GeneratedRecords} names them
     */
    static List<SearchQuestion> draw(SearchKind kind, int count, Workspace workspace, int records, Random random) {
        List<SearchQuestion> questions = new ArrayList<>();
        while (questions.size() < count) {
            CaseId id = new CaseId(String.format(Locale.ROOT, "GEN-%07d", random.nextInt(records)));
            List<StoredCase> found = workspace.store().findAll(List.of(id));
            Map<CaseId, TextVector> centred =
                    kind == SearchKind.HYBRID ? workspace.vectors().centred(found) : new HashMap<>();
            for (StoredCase stored : found) {
                words(stored, kind, random)
                        .ifPresent(words -> questions.add(new SearchQuestion(kind, id, words, centred.get(id))));
            }
        }
        return questions;
    }

    private static Optional<String> words(StoredCase stored, SearchKind kind, Random random) {
        List<String> words = List.of(stored.content()
                .narrative()
                .value()
                .replaceAll("[^\\p{L} ]+", " ")
                .strip()
                .split(" +"));
        if (words.size() < kind.words()) {
            return Optional.empty();
        }
        int from = random.nextInt(words.size() - kind.words() + 1);
        List<String> some = words.subList(from, from + kind.words());
        String joined = String.join(" ", some);
        return some.stream().anyMatch(word -> word.length() < SHORTEST_WORD)
                ? Optional.empty()
                : Optional.of(kind == SearchKind.PHRASE ? "\"" + joined + "\"" : joined);
    }

    /** As it is typed into a search. */
    CaseQuestion asTyped() {
        return new CaseQuestion(typed, Map.of(), null, null, null, null, kind.facets(), LIMIT, null, false);
    }

    Optional<TextVector> meaning() {
        return Optional.ofNullable(where);
    }
}
