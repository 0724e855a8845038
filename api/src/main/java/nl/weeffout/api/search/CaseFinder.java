package nl.weeffout.api.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.weeffout.api.service.Cursor;
import nl.weeffout.api.service.ServerParts;
import nl.weeffout.api.service.UnknownItemException;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.SearchRequest;
import nl.weeffout.domain.SearchResult;
import org.springframework.stereotype.Component;

/** Looks records up for the API and the pages alike; what waits in quarantine is not there for it. */
@Component
public class CaseFinder {
    private final ServerParts parts;
    private final FacetLabels labels;

    CaseFinder(ServerParts parts, FacetLabels labels) {
        this.parts = parts;
        this.labels = labels;
    }

    /**
     * The record with this id.
     *
     * @throws UnknownItemException where there is none, or it waits in quarantine
     */
    public CaseView find(String id) {
        if (CaseId.isValid(id)) {
            List<CaseView> found = findAll(List.of(new CaseId(id)));
            if (!found.isEmpty()) {
                return found.getFirst();
            }
        }
        throw new UnknownItemException("no case with this id");
    }

    /** These records in their order, without those that are unknown or in quarantine. */
    public List<CaseView> findAll(List<CaseId> ids) {
        return parts.store().findAll(ids).stream()
                .filter(stored -> stored.quarantined().isEmpty())
                .map(CaseView::of)
                .toList();
    }

    /** Looks up what the body asks for. */
    public SearchView search(SearchBody body) {
        SearchResult result = answer(body.toRequest());
        Map<String, List<SearchView.Count>> counts = new TreeMap<>();
        result.facetCounts()
                .forEach((facet, values) -> counts.put(
                        facet.key(),
                        values.stream()
                                .map(value -> new SearchView.Count(
                                        value.value(), labels.of(facet, value.value()), value.count()))
                                .toList()));
        return new SearchView(
                result.total(),
                findAll(result.hits().stream().map(SearchResult.Hit::id).toList()),
                counts,
                result.nextCursor()
                        .map(place -> Cursor.of(SearchBody.LIST, place))
                        .orElse(null));
    }

    private SearchResult answer(SearchRequest request) {
        try {
            return parts.index().search(request);
        } catch (IllegalArgumentException e) {
            Optional<String> cursor = request.cursor();
            throw cursor.isPresent() ? Cursor.invalid() : e;
        }
    }
}
