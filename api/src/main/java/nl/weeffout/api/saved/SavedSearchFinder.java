package nl.weeffout.api.saved;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weeffout.api.patterns.PageView;
import nl.weeffout.api.saved.NewCasesView.NewCaseView;
import nl.weeffout.api.search.CaseFinder;
import nl.weeffout.api.service.Cursor;
import nl.weeffout.api.service.InvalidInputException;
import nl.weeffout.api.service.Limit;
import nl.weeffout.api.service.ServerParts;
import nl.weeffout.api.service.UnknownItemException;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.SavedSearch;
import nl.weeffout.domain.SavedSearch.NewCase;
import nl.weeffout.indexer.search.CaseQuestion;
import nl.weeffout.indexer.search.Highlights;
import nl.weeffout.indexer.search.SavedQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Saved searches and their new cases, for the API and the pages alike. */
@Component
public class SavedSearchFinder {
    private static final String LIST = "saved-searches";
    private static final String NEW_CASES = "new-cases";
    private final ServerParts parts;
    private final CaseFinder cases;
    private final SavedQueries queries = new SavedQueries();

    SavedSearchFinder(ServerParts parts, CaseFinder cases) {
        this.parts = parts;
        this.cases = cases;
    }

    /** Saved searches by id. */
    public PageView<SavedSearchView> list(@Nullable String cursor, int limit) {
        Limit.require(limit);
        long after = cursor == null || cursor.isEmpty() ? 0 : number(Cursor.place(LIST, cursor));
        List<SavedSearch> found = parts.savedSearches().list(after, limit + 1);
        List<SavedSearch> page = found.subList(0, Math.min(limit, found.size()));
        return new PageView<>(
                (int) parts.savedSearches().count(),
                page.stream().map(this::view).toList(),
                found.size() > limit
                        ? Cursor.of(LIST, Long.toString(page.getLast().id()))
                        : null);
    }

    /**
     * One of them.
     *
     * @throws UnknownItemException where there is none with this id
     */
    public SavedSearchView find(String id) {
        return view(saved(id));
    }

    /**
     * Saves a search.
     *
     * @throws nl.weeffout.indexer.saved.SavedSearchRefusal where it cannot be saved
     */
    public SavedSearchView save(String name, CaseQuestion asked) {
        return view(parts.savedSearchDesk().save(name, asked));
    }

    SavedSearchView save(SavedSearchBody body) {
        return save(body.named(), body.toQuestion());
    }

    /**
     * Forgets one.
     *
     * @throws UnknownItemException where there is none with this id
     */
    public void remove(String id) {
        parts.savedSearches().remove(saved(id).id());
    }

    /** The new cases of one, the newest first; they stay new. */
    public NewCasesView newCases(String id, @Nullable String cursor, int limit) {
        Limit.require(limit);
        SavedSearch saved = saved(id);
        String list = NEW_CASES + " " + saved.id();
        // What came in since the first page is not on a later one, and is not to be marked as seen with it.
        Place place = cursor == null || cursor.isEmpty()
                ? new Place(saved.upTo(), saved.upTo() + 1)
                : Place.of(Cursor.place(list, cursor));
        List<NewCase> found = parts.savedSearches().newCases(saved.id(), place.before(), limit + 1);
        List<NewCase> page = found.subList(0, Math.min(limit, found.size()));
        Map<String, Long> changes = new HashMap<>();
        page.forEach(each -> changes.put(each.id().value(), each.change()));
        Highlights highlights = Highlights.of(queries.understood(saved.question()));
        List<CaseId> ids = page.stream().map(NewCase::id).toList();
        List<NewCaseView> items = cases.findAll(ids, highlights).stream()
                .map(each -> new NewCaseView(
                        each.found(), changes.getOrDefault(each.found().id(), 0L), each.highlights()))
                .toList();
        return new NewCasesView(
                saved.newCases(),
                place.upTo(),
                items,
                found.size() > limit
                        ? Cursor.of(list, new Place(place.upTo(), page.getLast().change()).text())
                        : null);
    }

    /**
     * Marks new cases as seen.
     *
     * @throws InvalidInputException where the body names no change
     * @throws UnknownItemException where there is none with this id
     */
    public SavedSearchView look(String id, LookBody body) {
        Long upTo = body.upTo();
        if (upTo == null || upTo < 0) {
            throw new InvalidInputException("upTo", "not the number of a change");
        }
        parts.savedSearchDesk().look(saved(id).id(), upTo);
        return find(id);
    }

    private SavedSearch saved(String id) {
        return Optional.of(id)
                .filter(typed -> typed.matches("[1-9]\\d{0,17}"))
                .flatMap(typed -> parts.savedSearches().find(Long.parseLong(typed)))
                .orElseThrow(() -> new UnknownItemException("no saved search with this id"));
    }

    private SavedSearchView view(SavedSearch saved) {
        return SavedSearchView.of(saved, queries.understood(saved.question()));
    }

    private static long number(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw Cursor.invalid();
        }
        return Long.parseLong(text);
    }

    /** Where a list of new cases goes on: up to which change its first page went, and behind which change it stopped. */
    private record Place(long upTo, long before) {
        String text() {
            return upTo + " " + before;
        }

        static Place of(String text) {
            String[] parts = text.split(" ", -1);
            if (parts.length != 2) {
                throw Cursor.invalid();
            }
            return new Place(number(parts[0]), number(parts[1]));
        }
    }
}
