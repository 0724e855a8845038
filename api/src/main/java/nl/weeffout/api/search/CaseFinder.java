package nl.weeffout.api.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import nl.weeffout.api.service.Cursor;
import nl.weeffout.api.service.InvalidInputException;
import nl.weeffout.api.service.Limit;
import nl.weeffout.api.service.ServerParts;
import nl.weeffout.api.service.UnknownItemException;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.SearchResult.FacetCount;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.query.QueryNote;
import nl.weeffout.indexer.search.CaseQuestion;
import nl.weeffout.indexer.search.Found;
import nl.weeffout.indexer.search.Highlights;
import nl.weeffout.indexer.search.SimilarCases;
import org.springframework.stereotype.Component;

/** Looks records up for the API and the pages alike; what waits in quarantine is not there for it. */
@Component
public class CaseFinder {
    private static final int SENTENCES = 3;

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
        return visible(ids).stream().map(CaseView::of).toList();
    }

    /** The same with their sentences that hold most of what is asked. */
    public List<Shown> findAll(List<CaseId> ids, Highlights highlights) {
        return visible(ids).stream()
                .map(stored -> new Shown(CaseView.of(stored), sentences(highlights, stored)))
                .toList();
    }

    /** A record with its sentences that hold most of what is asked. */
    public record Shown(CaseView found, List<FoundCase.SentenceView> highlights) {}

    private List<StoredCase> visible(List<CaseId> ids) {
        return parts.store().findAll(ids).stream()
                .filter(stored -> stored.quarantined().isEmpty())
                .toList();
    }

    /** Looks up what the body asks for. */
    public SearchView search(SearchBody body) {
        Found found = answer(body.toQuestion());
        Map<CaseId, CaseView> cases = new HashMap<>();
        Map<CaseId, List<FoundCase.SentenceView>> sentences = new HashMap<>();
        Highlights highlights = Highlights.of(found);
        for (StoredCase stored :
                visible(found.hits().stream().map(Found.Hit::id).toList())) {
            cases.put(stored.id(), CaseView.of(stored));
            sentences.put(stored.id(), sentences(highlights, stored));
        }
        Map<String, List<SearchView.Count>> counts = new TreeMap<>();
        found.facetCounts().forEach((facet, values) -> counts.put(facet.key(), counts(facet, values)));
        List<SearchView.Count> months = counts.getOrDefault(Facet.MONTH.key(), List.of()).stream()
                .sorted(Comparator.comparing(SearchView.Count::value))
                .toList();
        if (!body.counts(Facet.MONTH)) {
            counts.remove(Facet.MONTH.key());
        }
        return new SearchView(
                found.total(),
                found.words().name().toLowerCase(Locale.ROOT),
                found.query().understood(),
                found.query().language(),
                found.query().notes().stream().map(QueryNote::text).toList(),
                found.knownCorrection().orElse(null),
                found.hits().stream()
                        .filter(hit -> cases.containsKey(hit.id()))
                        .map(hit -> new FoundCase(
                                Objects.requireNonNull(cases.get(hit.id())),
                                hit.score(),
                                hit.byMeaning(),
                                sentences.getOrDefault(hit.id(), List.of()),
                                hit.reasons().stream()
                                        .map(FoundCase.ReasonView::of)
                                        .toList()))
                        .toList(),
                counts,
                months,
                found.nextCursor()
                        .map(place -> Cursor.of(SearchBody.LIST, place))
                        .orElse(null),
                found.isComplete());
    }

    private List<SearchView.Count> counts(Facet facet, List<FacetCount> values) {
        if (values.isEmpty()) {
            // Labels of patterns cost a look at the runs.
            return List.of();
        }
        UnaryOperator<String> label = labels.of(facet);
        return values.stream()
                .map(value -> new SearchView.Count(value.value(), label.apply(value.value()), value.count()))
                .toList();
    }

    private static List<FoundCase.SentenceView> sentences(Highlights highlights, StoredCase stored) {
        return highlights.in(stored.content(), SENTENCES).stream()
                .map(FoundCase.SentenceView::of)
                .toList();
    }

    /**
     * All records that have the words of a search, to be written out.
     *
     * @throws InvalidInputException where they are more than {@link CaseExport#MOST}
     */
    public CaseExport export(ExportBody body) {
        CaseQuestion question = body.toQuestion();
        long total = answer(question).total();
        if (total > CaseExport.MOST) {
            throw new InvalidInputException(
                    "query", total + " records match; at most " + CaseExport.MOST + " are exported at once");
        }
        return new CaseExport(parts, question);
    }

    private Found answer(CaseQuestion question) {
        try {
            return parts.search().search(question);
        } catch (IllegalArgumentException e) {
            Optional<String> cursor = question.cursor();
            throw cursor.isPresent() ? Cursor.invalid() : e;
        }
    }

    /**
     * Records like a record.
     *
     * @throws UnknownItemException where there is none with this id, or it waits in quarantine
     */
    public SimilarView similarTo(String id, int limit) {
        Limit.require(limit);
        return similar(parts.similar().toCases(List.of(new CaseId(find(id).id())), Map.of(), limit));
    }

    /**
     * Records like a text or like those of a pattern.
     *
     * @throws UnknownItemException where the newest run has no such pattern
     */
    public SimilarView similar(SimilarBody body) {
        body.requireOne();
        int limit = body.limit() == null ? 10 : body.limit();
        Limit.require(limit);
        Map<Facet, Set<String>> filters = SearchBody.accepted(body.filters());
        String text = body.text();
        if (text != null && !text.isBlank()) {
            return similar(parts.similar().toText(parts.redaction().apply(text), filters, limit));
        }
        CasePattern pattern = parts.newestRun().get().stream()
                .flatMap(run -> run.patterns().stream())
                .filter(each -> each.id().value().equals(body.pattern()))
                .findFirst()
                .orElseThrow(() -> new UnknownItemException("no pattern with this id in the newest run"));
        return similar(parts.similar().toCases(pattern.cases(), filters, limit));
    }

    private static SimilarView similar(List<SimilarCases.Similar> found) {
        return new SimilarView(
                found.stream()
                        .filter(each -> !each.decidedDifferently())
                        .map(CaseFinder::view)
                        .toList(),
                found.stream()
                        .filter(SimilarCases.Similar::decidedDifferently)
                        .map(CaseFinder::view)
                        .toList());
    }

    private static SimilarView.SimilarCase view(SimilarCases.Similar similar) {
        Map<String, List<String>> fields = new TreeMap<>();
        similar.shared()
                .fields()
                .forEach((facet, values) ->
                        fields.put(facet.key(), values.stream().sorted().toList()));
        return new SimilarView.SimilarCase(
                CaseView.of(similar.stored()),
                similar.score(),
                similar.decision().key(),
                similar.decidedDifferently(),
                sentences(Highlights.ofWords(String.join(" ", similar.shared().words())), similar.stored()),
                new SimilarView.SharedView(
                        similar.shared().words(), similar.shared().concepts(), fields));
    }
}
