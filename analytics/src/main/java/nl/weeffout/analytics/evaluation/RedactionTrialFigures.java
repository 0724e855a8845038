package nl.weeffout.analytics.evaluation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.weeffout.domain.Placeholder;
import nl.weeffout.indexer.redact.LabelledRecord;
import nl.weeffout.indexer.redact.RedactionQuality;
import nl.weeffout.indexer.redact.RedactionQuality.Share;
import nl.weeffout.indexer.redact.RedactionTrials;
import nl.weeffout.indexer.redact.RedactionTrials.PublicTexts;
import nl.weeffout.indexer.redact.name.Lexicon;

/** The figures of {@link RedactionTrials} under their names. */
public final class RedactionTrialFigures {
    private static final int DRAWS = 5;
    private static final int PARAGRAPHS = 1_000;
    private static final int SHOWN = 25;
    private static final int SHORTEST_PARAGRAPH = 80;
    private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");

    private RedactionTrialFigures() {}

    /**
     * Runs the trials on labelled records and on the sentences written to be hard.
     *
     * @param progress is told of each trial, without any text
     */
    public static Map<String, Share> of(
            Lexicon lexicon, Collection<LabelledRecord> records, Consumer<String> progress) {
        RedactionTrials trials = new RedactionTrials(lexicon);
        Map<String, Share> figures = new LinkedHashMap<>();
        for (int draw = 1; draw <= DRAWS; draw++) {
            RedactionQuality swapped = trials.swapped(records, draw);
            figures.put("redaction.swapped-" + draw + ".recall", names(swapped));
            figures.put("redaction.swapped-" + draw + ".precision", swapped.precisionBesidesTitles());
            progress.accept("names swapped, draw " + draw + " of " + DRAWS);
        }
        figures.put(
                "redaction.without-tables.recall",
                names(trials.withoutTables(records, code -> progress.accept("without tables: " + code))));
        RedactionQuality others = trials.otherHands();
        recall("redaction.other-hands.recall", others, figures);
        figures.put("redaction.other-hands.precision", others.precisionBesidesTitles());
        recall("redaction.hard-positives.recall", trials.hardPositives(), figures);
        figures.put("redaction.hard-negatives.wrong", trials.hardNegatives());
        return figures;
    }

    private static void recall(String name, RedactionQuality quality, Map<String, Share> figures) {
        figures.put(name, quality.recall());
        quality.recallByCharacters()
                .forEach((kind, share) -> figures.put(name + "." + kind.name().toLowerCase(Locale.ROOT), share));
    }

    private static Share names(RedactionQuality quality) {
        return quality.recallByCharacters().getOrDefault(Placeholder.NAAM, new Share(0, 0));
    }

    /**
     * Measures how much is masked in a thousand paragraphs of each file.
     *
     * @param columns CSV files with a header, and the column that holds the text
     * @param progress is told what was masked most often: these texts are public
     * @throws IOException if a file cannot be read
     */
    public static Map<String, Share> ofPublicTexts(
            Lexicon lexicon, Map<Path, String> columns, Consumer<String> progress) throws IOException {
        RedactionTrials trials = new RedactionTrials(lexicon);
        Map<String, Share> figures = new LinkedHashMap<>();
        for (Map.Entry<Path, String> file : columns.entrySet()) {
            PublicTexts masked = trials.publicTexts(paragraphs(file.getKey(), file.getValue()), SHOWN);
            figures.put("redaction.public-texts." + file.getKey().getFileName() + ".masked", masked.share());
            progress.accept("masked most often in " + file.getKey() + ": " + masked.frequent());
        }
        return figures;
    }

    /** A thousand paragraphs, evenly spread over the file. */
    private static List<String> paragraphs(Path file, String column) throws IOException {
        List<String> all = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                for (String paragraph : BLANK_LINE.split(row.getField(column))) {
                    if (paragraph.strip().length() >= SHORTEST_PARAGRAPH) {
                        all.add(paragraph.strip());
                    }
                }
            }
        }
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < Math.min(PARAGRAPHS, all.size()); i++) {
            chosen.add(all.get((int) ((long) i * all.size() / Math.min(PARAGRAPHS, all.size()))));
        }
        return chosen;
    }
}
