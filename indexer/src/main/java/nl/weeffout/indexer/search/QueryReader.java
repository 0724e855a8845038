package nl.weeffout.indexer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.query.Clause;
import nl.weeffout.domain.query.ParsedQuery;
import nl.weeffout.domain.search.IndexField;
import nl.weeffout.domain.search.IndexQuery;
import nl.weeffout.indexer.dutch.DutchAnalysis;
import nl.weeffout.indexer.dutch.LawReference;
import nl.weeffout.indexer.dutch.LawReferences;
import nl.weeffout.indexer.dutch.PlainWord;
import nl.weeffout.indexer.dutch.SearchWord;
import nl.weeffout.indexer.search.Reason.Place;

/** Makes of what was typed what an index is asked, whatever that holds. */
final class QueryReader {
    private final Supplier<Map<String, List<CaseId>>> patterns;
    private final DutchAnalysis dutch = DutchAnalysis.load();
    private final Concepts concepts = Concepts.load();

    /** @param patterns the records of each pattern, by its id; asked only where a query names a pattern */
    QueryReader(Supplier<Map<String, List<CaseId>>> patterns) {
        this.patterns = patterns;
    }

    /** What is looked for. */
    Reading read(ParsedQuery parsed) {
        List<Clause> clauses = parsed.clause() instanceof Clause.All all ? all.clauses() : List.of(parsed.clause());
        List<IndexQuery> conditions = new ArrayList<>();
        List<Reading.Wanted> wanted = new ArrayList<>();
        List<IndexQuery> unwanted = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            if (clause instanceof Clause.Word) {
                int behind = i;
                while (behind < clauses.size() && clauses.get(behind) instanceof Clause.Word) {
                    behind++;
                }
                wanted.addAll(words(clauses.subList(i, behind).stream()
                        .map(each -> ((Clause.Word) each).text())
                        .toList()));
                i = behind - 1;
            } else if (clause instanceof Clause.Not(Clause inner)) {
                unwanted.add(query(inner));
            } else if (clause.hasWords() || clause instanceof Clause.Article) {
                wanted.add(new Reading.Wanted(typed(clause), query(clause), true, List.of()));
            } else if (!(clause instanceof Clause.Everything)) {
                conditions.add(query(clause));
            }
        }
        return new Reading(conditions, unwanted, wanted, said(parsed.clause()));
    }

    private static String typed(Clause clause) {
        return clause.positiveTexts().stream().map(Clause.Text::text).collect(Collectors.joining(" "));
    }

    /** What is wanted in the words of whoever typed it, articles by what they are called. */
    private static String said(Clause clause) {
        return switch (clause) {
            case Clause.Text text -> text.text();
            case Clause.Within within -> within.text().text();
            case Clause.Article article -> reference(article).label();
            case Clause.All all -> said(all.clauses());
            case Clause.Any any -> said(any.clauses());
            case Clause.Everything _, Clause.Value _, Clause.Days _, Clause.Euros _, Clause.Not _ -> "";
        };
    }

    private static String said(List<Clause> clauses) {
        return clauses.stream()
                .map(QueryReader::said)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static LawReference reference(Clause.Article article) {
        return new LawReference(article.law(), article.article(), article.lid(), 0, 0);
    }

    /** Words that stand beside each other: together they may name a concept that none of them names alone. */
    List<Reading.Wanted> words(List<String> typed) {
        String text = String.join(" ", typed);
        List<Concepts.Named> named = concepts.in(text);
        List<Reading.Wanted> wanted = new ArrayList<>();
        for (SearchWord word : dutch.words(text)) {
            if (!word.isGap()) {
                Set<String> its = named.stream()
                        .filter(each -> each.start() < word.end() && each.end() > word.start())
                        .map(Concepts.Named::term)
                        .collect(Collectors.toCollection(TreeSet::new));
                String spelt = text.substring(word.start(), word.end());
                wanted.add(new Reading.Wanted(spelt, WordQueries.EVERYWHERE.word(spelt, word, its), true, List.of()));
            }
        }
        return wanted;
    }

    private IndexQuery query(Clause clause) {
        return switch (clause) {
            case Clause.Everything everything -> new IndexQuery.Everything();
            case Clause.Text text -> text(text, WordQueries.EVERYWHERE);
            case Clause.Within within -> text(within.text(), WordQueries.within(within.field()));
            case Clause.Value value -> value(value);
            case Clause.Days days -> new IndexQuery.Dated(days.from(), days.to());
            case Clause.Euros euros -> new IndexQuery.Amount(euros.least(), euros.most());
            case Clause.Article article -> article(article);
            case Clause.Not not -> new IndexQuery.Without(new IndexQuery.Everything(), query(not.clause()));
            case Clause.All all ->
                new IndexQuery.All(all.clauses().stream().map(this::query).toList());
            case Clause.Any any ->
                new IndexQuery.Some(any.clauses().stream().map(this::query).toList(), 1);
        };
    }

    private IndexQuery text(Clause.Text text, WordQueries queries) {
        List<SearchWord> words = dutch.words(text.text());
        return switch (text) {
            case Clause.Word word -> {
                List<String> named = concepts.in(word.text()).stream()
                        .map(Concepts.Named::term)
                        .distinct()
                        .toList();
                List<IndexQuery> all = words.stream()
                        .filter(each -> !each.isGap())
                        .map(each ->
                                queries.word(word.text(), each, queries == WordQueries.EVERYWHERE ? named : List.of()))
                        .toList();
                yield all.isEmpty() ? new IndexQuery.Everything() : new IndexQuery.All(all);
            }
            case Clause.Phrase phrase -> queries.phrase(phrase.text(), words);
            case Clause.Prefix prefix ->
                new IndexQuery.All(PlainWord.of(prefix.text()).stream()
                        .map(word -> WordQueries.beginning(prefix.text(), word.text()))
                        .toList());
        };
    }

    /** An article, or a regeling for which it stands. */
    private IndexQuery article(Clause.Article article) {
        String lid = article.lid();
        String term = article.law() + "." + article.article() + (lid == null ? "" : "." + lid);
        LawReference reference = reference(article);
        List<IndexQuery> either = new ArrayList<>();
        either.add(new IndexQuery.Named(
                new Reason(reference.label(), Place.CONCEPT).name(),
                new IndexQuery.Term(IndexField.CONCEPTS, term, 1)));
        List<String> regelingen = LawReferences.load().regelingen(reference);
        if (!regelingen.isEmpty()) {
            either.add(new IndexQuery.OfFacet(Facet.REGELING, Set.copyOf(regelingen)));
        }
        return new IndexQuery.Some(either, 1);
    }

    private IndexQuery value(Clause.Value value) {
        Optional<Facet> facet = value.field().facet();
        if (facet.isEmpty()) {
            return CaseId.isValid(value.value())
                    ? new IndexQuery.Ids(Set.of(new CaseId(value.value())))
                    : new IndexQuery.Nothing();
        }
        if (facet.get() == Facet.PATTERN) {
            String id = value.value().toLowerCase(Locale.ROOT);
            return new IndexQuery.Filter(
                    new IndexQuery.Ids(Set.copyOf(patterns.get().getOrDefault(id, List.of()))));
        }
        // Scores nothing: a value is a condition, also where it stands beside words.
        return CaseAnalysis.value(facet.get(), value.value())
                .<IndexQuery>map(term -> new IndexQuery.Filter(new IndexQuery.Term(IndexField.VALUES, term, 1)))
                .orElseGet(IndexQuery.Nothing::new);
    }
}
