package nl.weeffout.indexer.redact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.weeffout.domain.Placeholder;
import nl.weeffout.indexer.redact.RedactionQuality.Share;
import nl.weeffout.indexer.redact.name.KnownThings;
import nl.weeffout.indexer.redact.name.Lexicon;
import nl.weeffout.indexer.redact.name.NameCues;
import nl.weeffout.indexer.redact.name.NameForms;
import nl.weeffout.indexer.redact.name.NameSwap;
import nl.weeffout.indexer.redact.name.NameTable;
import nl.weeffout.indexer.redact.name.NameTagger;
import nl.weeffout.indexer.redact.name.TaggerTraining;
import nl.weeffout.indexer.redact.name.WordFeatures;

/**
 * What the redactor is worth on names that neither its tables nor its tagger have seen, on sentences written to be hard,
 * and on texts without residents.
 */
public final class RedactionTrials {
    /** Hard sentences and public texts are of no particular year; a date of birth is long before it. */
    private static final int YEAR = 2024;

    private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");

    private final Lexicon lexicon;

    /** @param lexicon what is known of words that are no names */
    public RedactionTrials(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** How sentences fare that hold names and numbers in every way that people type them. */
    public RedactionQuality hardPositives() {
        Redactor redactor = Redactor.create(lexicon);
        RedactionQuality quality = new RedactionQuality();
        for (String line : sentences("measure/moeilijk-te-maskeren.txt")) {
            MarkedText marked = MarkedText.read(line);
            quality.add(marked.text(), redactor.redact(marked.text(), YEAR).value(), marked.labels());
        }
        return quality;
    }

    /** How notes fare of other hands than those whose notes the tagger learned from. */
    public RedactionQuality otherHands() {
        Redactor redactor = Redactor.create(lexicon);
        RedactionQuality quality = new RedactionQuality();
        for (String resource : List.of("measure/notities-a.txt", "measure/notities-b.txt")) {
            for (String note : BLANK_LINE.split(String.join("\n", lines(resource)))) {
                MarkedText marked = MarkedText.read(note);
                quality.add(marked.text(), redactor.redact(marked.text(), YEAR).value(), marked.labels());
            }
        }
        return quality;
    }

    /** The share of sentences in which something was masked though they hold no person, whatever it looks like. */
    public Share hardNegatives() {
        Redactor redactor = Redactor.create(lexicon);
        List<String> lines = sentences("measure/moet-blijven-staan.txt");
        long wrong = lines.stream()
                .map(RawText::new)
                .filter(raw -> !redactor.explain(raw, RecordFacts.ofYear(YEAR))
                        .masked()
                        .isEmpty())
                .count();
        return new Share(wrong, lines.size());
    }

    /**
     * How records fare whose people are called otherwise: by names that the tagger was not trained on, with the tables
     * emptied of them.
     *
     * @param draw which of the names; the same draw gives the same names
     */
    public RedactionQuality swapped(Collection<LabelledRecord> records, int draw) {
        NameTable table = NameTable.load().without(NameTable::isHeldOut);
        Redactor redactor = Redactor.of(table, NameTagger.trained(features(table)), lexicon);
        RedactionQuality quality = new RedactionQuality();
        NameForms forms = new NameForms(NameTable.load(), NameTable::isHeldOut, draw);
        for (LabelledRecord record : records) {
            add(redactor, renamed(record, new NameSwap(forms, NameTable.load())), quality);
        }
        return quality;
    }

    /**
     * How records fare without any table of names, each municipality by a tagger that was trained on the others' notes,
     * in fewer rounds than the one that comes with the program.
     *
     * @param progress is told of each municipality that is done
     */
    public RedactionQuality withoutTables(Collection<LabelledRecord> records, Consumer<String> progress) {
        RedactionQuality quality = new RedactionQuality();
        TaggerTraining training =
                new TaggerTraining(NameTable.load(), KnownThings.load(), lexicon, TaggerTraining.Settings.QUICK);
        TreeSet<String> municipalities = new TreeSet<>();
        records.forEach(record -> municipalities.add(record.municipality()));
        for (String left : municipalities) {
            NameTagger tagger = training.withoutNames(code -> !code.equals(left));
            Redactor redactor = Redactor.of(NameTable.empty(), tagger, lexicon);
            records.stream()
                    .filter(record -> record.municipality().equals(left))
                    .forEach(record -> add(redactor, record, quality));
            progress.accept(left);
        }
        return quality;
    }

    /**
     * What was masked in texts without residents.
     *
     * @param share of the characters
     * @param frequent the stretches masked most often, with their numbers; public texts may be shown
     */
    public record PublicTexts(Share share, Map<String, Integer> frequent) {}

    /**
     * Redacts public texts, each by itself.
     *
     * @param shown how many of the most frequent stretches to name
     */
    public PublicTexts publicTexts(Collection<String> texts, int shown) {
        Redactor redactor = Redactor.create(lexicon);
        Map<String, Integer> counts = new HashMap<>();
        long masked = 0;
        long all = 0;
        for (String text : texts) {
            all += text.length();
            for (Masked one : redactor.explain(new RawText(text), RecordFacts.ofYear(YEAR))
                    .masked()) {
                masked += one.piece().value().length();
                counts.merge(one.piece().value(), 1, Integer::sum);
            }
        }
        Map<String, Integer> frequent = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(shown)
                .forEach(entry -> frequent.put(entry.getKey(), entry.getValue()));
        return new PublicTexts(new Share(masked, all), frequent);
    }

    private WordFeatures features(NameTable table) {
        return new WordFeatures(table, NameCues.load(), lexicon);
    }

    private static void add(Redactor redactor, LabelledRecord record, RedactionQuality quality) {
        RedactedRecord redacted = redactor.redact(record.fields(), record.facts());
        record.fields()
                .forEach((field, raw) -> quality.add(raw, redacted.field(field).value(), record.labels()));
    }

    /** The record with each labelled name replaced wherever it stands. */
    private static LabelledRecord renamed(LabelledRecord record, NameSwap swap) {
        Map<String, RawText> fields = new LinkedHashMap<>(record.fields());
        List<PersonalLabel> labels = new ArrayList<>();
        record.labels().stream()
                .sorted(Comparator.comparingInt(
                        (PersonalLabel label) -> -label.text().value().length()))
                .forEach(label -> {
                    if (label.kind() != Placeholder.NAAM) {
                        labels.add(label);
                        return;
                    }
                    String before = label.text().normalised();
                    String after = swap.swapped(before);
                    fields.replaceAll((field, raw) -> new RawText(replaced(raw.normalised(), before, after)));
                    labels.add(PersonalLabel.of(after, Placeholder.NAAM));
                });
        return new LabelledRecord(record.municipality(), fields, record.facts(), labels);
    }

    /** As whole words only. */
    private static String replaced(String text, String before, String after) {
        StringBuilder result = new StringBuilder();
        int last = 0;
        for (int at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + before.length())) {
            int end = at + before.length();
            boolean whole = (at == 0 || !Character.isLetter(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetter(text.charAt(end)));
            result.append(text, last, at).append(whole ? after : before);
            last = end;
        }
        return result.append(text, last, text.length()).toString();
    }

    private static List<String> sentences(String resource) {
        return lines(resource).stream().filter(line -> !line.isBlank()).toList();
    }

    private static List<String> lines(String resource) {
        try (InputStream in = RedactionTrials.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource " + resource + " is missing from the program");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
