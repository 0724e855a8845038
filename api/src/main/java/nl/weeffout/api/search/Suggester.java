package nl.weeffout.api.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.weeffout.api.search.SuggestionsView.Suggestion;
import nl.weeffout.api.service.InvalidInputException;
import nl.weeffout.api.service.ServerParts;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.SearchRequest;
import nl.weeffout.domain.SearchResult.FacetCount;
import nl.weeffout.domain.query.QueryField;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.indexer.dutch.PlainWord;
import org.springframework.stereotype.Component;

/** Completes what is being typed from the words of the records and the values of their fields. */
@Component
class Suggester {
    private static final int MOST = 10;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 1_000;
    private static final Set<Facet> COMPLETED =
            Set.of(Facet.MUNICIPALITY, Facet.REGELING, Facet.CATEGORIE, Facet.LEEFGEBIED, Facet.ORGANISATION_KIND);

    private final ServerParts parts;
    private final FacetLabels labels;

    Suggester(ServerParts parts, FacetLabels labels) {
        this.parts = parts;
        this.labels = labels;
    }

    SuggestionsView suggest(SuggestionsBody body) {
        String typed = body.typed() == null ? "" : body.typed();
        if (typed.length() > LONGEST) {
            throw new InvalidInputException("typed", "longer than " + LONGEST + " characters");
        }
        int start = typed.length();
        while (start > 0 && !Character.isWhitespace(typed.charAt(start - 1))) {
            start--;
        }
        String before = typed.substring(0, start);
        String beginning = plain(typed.substring(start));
        if (beginning.length() < SHORTEST) {
            return new SuggestionsView(List.of());
        }
        List<Suggestion> suggestions = new ArrayList<>();
        parts.index()
                .beginnings(beginning, MOST)
                .forEach(spelling -> suggestions.add(
                        new Suggestion(before + spelling.word(), spelling.word(), "word", spelling.records())));
        suggestions.addAll(values(before, beginning));
        return new SuggestionsView(suggestions.stream()
                .sorted(Comparator.comparingLong((Suggestion each) -> -each.count())
                        .thenComparing(Suggestion::query))
                .limit(MOST)
                .toList());
    }

    private List<Suggestion> values(String before, String beginning) {
        Map<Facet, List<FacetCount>> counts = parts.index()
                .search(new SearchRequest(new IndexQuery.Everything(), null, Map.of(), COMPLETED, 0, null, false))
                .facetCounts();
        List<Suggestion> suggestions = new ArrayList<>();
        counts.forEach((facet, values) -> {
            UnaryOperator<String> labelled = labels.of(facet);
            for (FacetCount value : values) {
                String label = labelled.apply(value.value());
                if (plain(label).startsWith(beginning)) {
                    String said = value.value().indexOf(' ') < 0 ? value.value() : "\"" + value.value() + "\"";
                    suggestions.add(new Suggestion(
                            before + QueryField.of(facet).dutchName() + ":" + said, label, facet.key(), value.count()));
                }
            }
        });
        return suggestions;
    }

    private static String plain(String text) {
        return PlainWord.of(text).stream().map(PlainWord::text).collect(Collectors.joining(" "));
    }
}
