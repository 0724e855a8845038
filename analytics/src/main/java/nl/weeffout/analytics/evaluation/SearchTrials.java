package nl.weeffout.analytics.evaluation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.lucene.DutchAnalyzerIndex;
import nl.weeffout.indexer.search.CaseAnalysis;
import nl.weeffout.indexer.search.CaseQuestion;
import nl.weeffout.indexer.search.CaseSearch;
import nl.weeffout.indexer.search.Found;
import nl.weeffout.indexer.search.IndexedCases;
import nl.weeffout.indexer.search.SimilarCases;
import nl.weeffout.indexer.vector.CaseVectors;

/** Searches a workspace for what somebody knows to be there, and compares what comes with what Lucene's own analysis finds. */
public final class SearchTrials implements AutoCloseable {
    /** Records of the smallest labelled pattern that is looked for. */
    private static final int FEWEST = 4;

    private final Workspace workspace;
    private final Map<CaseId, String> texts = new TreeMap<>();
    private final DutchAnalyzerIndex plain;

    public SearchTrials(Workspace workspace) {
        this.workspace = workspace;
        workspace.store().forEachSince(0, stored -> {
            if (stored.quarantined().isEmpty()) {
                texts.put(stored.id(), text(stored));
            }
        });
        plain = new DutchAnalyzerIndex(texts);
    }

    private static String text(StoredCase stored) {
        return CaseAnalysis.texts(stored.content()).stream()
                .map(RedactedText::value)
                .collect(Collectors.joining(" "));
    }

    /** nDCG@10 of judged queries, by their kind and of all together. */
    public SearchFigures queries(JudgedQueries judged) {
        CaseSearch byWords = new CaseSearch(workspace.index(), words -> Optional.empty());
        CaseSearch byMeaning = workspace.search();
        SearchFigures figures = new SearchFigures();
        Set<String> kinds = judged.queries().stream()
                .map(JudgedQueries.Judged::kind)
                .collect(Collectors.toCollection(TreeSet::new));
        kinds.forEach(kind -> judged.queries().stream()
                .filter(query -> query.kind().equals(kind))
                .forEach(query -> add(figures, "queries." + kind, query, byWords, byMeaning)));
        judged.queries().forEach(query -> add(figures, "queries.all", query, byWords, byMeaning));
        return figures;
    }

    private void add(
            SearchFigures figures, String asked, JudgedQueries.Judged query, CaseSearch byWords, CaseSearch byMeaning) {
        figures.add(
                asked,
                Ranking.DUTCH_ANALYZER,
                RankedList.ndcg(plain.search(query.query(), RankedList.FIRST), query.grades()));
        figures.add(asked, Ranking.WORDS, RankedList.ndcg(first(byWords, query.query()), query.grades()));
        figures.add(asked, Ranking.MEANING, RankedList.ndcg(first(byMeaning, query.query()), query.grades()));
    }

    static List<CaseId> first(CaseSearch search, String query) {
        return search.search(CaseQuestion.of(query, RankedList.FIRST)).hits().stream()
                .map(Found.Hit::id)
                .toList();
    }

    /** nDCG@10 of the records like each record of the labelled patterns, by its kind: those of its pattern are the right ones. */
    public SearchFigures similar(Labels labels) {
        SimilarCases byWords = similar(workspace.vectors().switchedOff());
        SimilarCases byMeaning = workspace.similar();
        SearchFigures figures = new SearchFigures();
        Map<CaseId, Set<CaseId>> patterns = new LinkedHashMap<>();
        labels.patterns(texts.keySet()).values().stream()
                .filter(pattern -> pattern.size() >= FEWEST)
                .forEach(pattern -> pattern.forEach(id -> patterns.put(id, pattern)));
        for (StoredCase stored : workspace.store().findAll(List.copyOf(patterns.keySet()))) {
            CaseId id = stored.id();
            String asked = "similar." + stored.content().kind().key();
            Map<CaseId, Integer> others = new HashMap<>();
            patterns.getOrDefault(id, Set.of()).stream()
                    .filter(other -> !other.equals(id))
                    .forEach(other -> others.put(other, 1));
            List<CaseId> plainly = plain.search(text(stored), RankedList.FIRST + 1).stream()
                    .filter(other -> !other.equals(id))
                    .toList();
            figures.add(asked, Ranking.DUTCH_ANALYZER, RankedList.ndcg(plainly, others));
            figures.add(asked, Ranking.WORDS, RankedList.ndcg(like(byWords, id), others));
            figures.add(asked, Ranking.MEANING, RankedList.ndcg(like(byMeaning, id), others));
        }
        return figures;
    }

    private SimilarCases similar(CaseVectors vectors) {
        return new SimilarCases(
                workspace.store(), workspace.index(), vectors, new IndexedCases(ReferenceTables.load(), vectors));
    }

    private static List<CaseId> like(SimilarCases similar, CaseId id) {
        Collection<CaseId> one = List.of(id);
        return similar.toCases(one, Map.of(), RankedList.FIRST).stream()
                .map(found -> found.stored().id())
                .toList();
    }

    @Override
    public void close() {
        plain.close();
    }
}
