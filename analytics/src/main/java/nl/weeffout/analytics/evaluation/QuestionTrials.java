package nl.weeffout.analytics.evaluation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.CaseTerms;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.Municipality;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.SourceLine;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.TextVector;
import nl.weeffout.indexer.Workspace;
import nl.weeffout.indexer.lucene.DutchAnalyzerIndex;
import nl.weeffout.indexer.lucene.LuceneSearchIndex;
import nl.weeffout.indexer.redact.Redactor;
import nl.weeffout.indexer.search.CaseAnalysis;
import nl.weeffout.indexer.search.CaseSearch;
import nl.weeffout.indexer.terminal.CommandFailure;
import nl.weeffout.indexer.terminal.DataFolder;
import nl.weeffout.indexer.terminal.Progress;
import nl.weeffout.indexer.vector.CaseVectors;

/**
 * Looks for public questions and their answers by the questions' titles. Of a file {@value #POOL} rows are drawn with a fixed
 * seed, and the titles of the first {@value #TITLES} looked for among all; texts are redacted as records are. Where sentence
 * vectors are on, two texts of each row are encoded, which costs some minutes of processor time the first time for each file.
 */
public final class QuestionTrials {
    private static final int POOL = 2_500;
    private static final int TITLES = 500;
    private static final int SEED = 1;
    private static final int YEAR = 2024;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final CaseVectors vectors;
    private final Redactor redactor = Workspace.redactor();
    private final Function<String, Progress> progress;

    /** @param progress of what is measured, by its name */
    public QuestionTrials(CaseVectors vectors, Function<String, Progress> progress) {
        this.vectors = vectors;
        this.progress = progress;
    }

    private record Question(CaseId id, String title, String body, String answer) {}

    /**
     * MRR@10 of the body and of the answer that belong to a title.
     *
     * @param file a CSV file with a header; its first column is an id, {@code question} and {@code answer} hold texts, and {@code
     *     title} the title, which otherwise is the first line of the question
     * @throws IOException if the file cannot be read
     */
    public SearchFigures of(Path file) throws IOException {
        List<Question> questions = drawn(file);
        String name = file.toAbsolutePath()
                .getName(file.toAbsolutePath().getNameCount() - 2)
                .toString()
                .replace('_', '-');
        Map<String, Optional<TextVector>> meanings = new HashMap<>();
        Function<String, Optional<TextVector>> meaning =
                words -> meanings.computeIfAbsent(words, vectors::centredQuery);
        SearchFigures figures = new SearchFigures();
        measure(name + ".title-to-body", questions, Question::body, meaning, figures);
        measure(name + ".title-to-answer", questions, Question::answer, meaning, figures);
        return figures;
    }

    private static List<Question> drawn(Path file) throws IOException {
        List<Question> all = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                if (!row.getHeader().containsAll(List.of("question", "answer"))) {
                    throw new CommandFailure(file + ": no columns question and answer");
                }
                question(row).ifPresent(all::add);
            }
        }
        all.sort(Comparator.comparing(Question::id));
        Collections.shuffle(all, new Random(SEED));
        return all.subList(0, Math.min(POOL, all.size()));
    }

    /** The question of a row, without its title; empty where a part of it is missing. */
    private static Optional<Question> question(NamedCsvRecord row) {
        String asked = row.getField("question").strip();
        String title = SPACE.matcher(row.findField("title")
                        .orElseGet(() -> asked.lines().findFirst().orElse("")))
                .replaceAll(" ")
                .strip();
        String whole = SPACE.matcher(asked).replaceAll(" ");
        String body = whole.regionMatches(true, 0, title, 0, title.length())
                ? whole.substring(title.length()).strip()
                : whole;
        String answer = row.getField("answer").strip();
        return title.isEmpty() || body.isEmpty() || answer.isEmpty()
                ? Optional.empty()
                : Optional.of(new Question(new CaseId("V-" + row.getField(0)), title, body, answer));
    }

    private void measure(
            String asked,
            List<Question> questions,
            Function<Question, String> text,
            Function<String, Optional<TextVector>> meaning,
            SearchFigures figures) {
        DataFolder folder = DataFolder.temporary();
        // By id, as equal scores go by it: as they were drawn, what is looked for would come before texts that are the
        // same.
        Map<CaseId, String> texts = new TreeMap<>();
        questions.forEach(question -> texts.put(question.id(), text.apply(question)));
        try (LuceneSearchIndex index = LuceneSearchIndex.open(
                        folder.index(), CaseAnalysis.load().fingerprint());
                DutchAnalyzerIndex plain = new DutchAnalyzerIndex(texts)) {
            index.put(indexed(asked, texts));
            index.commit(1);
            CaseSearch byWords = new CaseSearch(index, words -> Optional.empty());
            CaseSearch byMeaning = new CaseSearch(index, meaning);
            Progress searched = progress.apply(asked + ", titles");
            int titles = Math.min(TITLES, questions.size());
            for (int i = 0; i < titles; i++) {
                CaseId wanted = questions.get(i).id();
                String title = questions.get(i).title();
                figures.add(
                        asked,
                        Ranking.DUTCH_ANALYZER,
                        RankedList.reciprocalRank(plain.search(title, RankedList.FIRST), wanted));
                figures.add(
                        asked, Ranking.WORDS, RankedList.reciprocalRank(SearchTrials.first(byWords, title), wanted));
                figures.add(
                        asked,
                        Ranking.MEANING,
                        RankedList.reciprocalRank(SearchTrials.first(byMeaning, title), wanted));
                searched.of(i + 1, titles);
            }
            searched.done();
        } finally {
            folder.delete();
        }
    }

    private List<IndexedCase> indexed(String asked, Map<CaseId, String> texts) {
        Map<CaseId, RedactedText> redacted = new LinkedHashMap<>();
        texts.forEach((id, text) -> redacted.put(
                id, redactor.redactTyped(Map.of("text", text), YEAR).getOrDefault("text", RedactedText.EMPTY)));
        Map<RedactedText, TextVector> meant =
                vectors.centredOf(redacted.values(), progress.apply(asked + ", sentence vectors"));
        List<IndexedCase> indexed = new ArrayList<>();
        redacted.forEach((id, text) -> indexed.add(new IndexedCase(
                new StoredCase(record(id, text), 1, 1, Set.of(), null, List.of(), List.of(), new SourceLine(asked, 1)),
                CaseTerms.NONE,
                meant.get(text))));
        return indexed;
    }

    /** A text as a record that holds nothing else. */
    private static GrantCase record(CaseId id, RedactedText text) {
        return new GrantCase(
                id,
                LocalDate.of(YEAR, 1, 1),
                new Municipality("", "GM0000", null),
                RedactedText.EMPTY,
                RedactedText.EMPTY,
                text,
                BigDecimal.ZERO,
                null,
                RedactedText.EMPTY,
                RedactedText.EMPTY,
                RedactedText.EMPTY,
                RedactedText.EMPTY,
                null);
    }
}
