package nl.weeffout.indexer.redact.name;

import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.weeffout.indexer.redact.name.TextWords.Word;
import nl.weeffout.indexer.redact.name.TrainingSentences.Sentence;
import org.tribuo.Feature;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.crf.CRFModel;
import org.tribuo.classification.sgd.crf.CRFTrainer;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.sequence.MutableSequenceDataset;
import org.tribuo.sequence.SequenceExample;

/**
 * Trains the tagger: a conditional random field by Tribuo, on {@link TrainingSentences}. Deterministic: one thread, a seed,
 * sentences in a fixed order.
 */
public final class TaggerTraining {
    private static final List<String> LABELS = List.of("O", "B", "I");

    /** One name and one thing in this many is left out of the tables while the tagger learns, so that it learns to do without. */
    private static final int UNLISTED = 2;

    private final NameTable table;
    private final KnownThings things;
    private final Lexicon lexicon;
    private final Settings settings;

    /**
     * @param epochs how often all sentences are gone through
     * @param rounds how often each sentence is filled with other names
     * @param fewest times that a feature has to occur to be kept
     * @param rate of learning
     * @param seed of the first training
     * @param trainings whose mean is taken, each under the seed behind the one before
     */
    public record Settings(int epochs, int rounds, int fewest, double rate, long seed, int trainings) {
        /** What the tagger that comes with the program was trained with. */
        public static final Settings DEFAULT = new Settings(2, 6, 10, 0.05, 7, 4);

        /** Fewer rounds, for taggers that are trained only to measure what training is worth. */
        public static final Settings QUICK = new Settings(2, 2, 4, 0.05, 7, 1);
    }

    /**
     * @param table whose names are put into the sentences, but for the held-out ones
     * @param things whose names are put into the places of organisations and towns
     */
    public TaggerTraining(NameTable table, KnownThings things, Lexicon lexicon, Settings settings) {
        this.table = table;
        this.things = things;
        this.lexicon = lexicon;
        this.settings = settings;
    }

    /** Trains on the notes of the municipalities that meet a condition, with tables. Takes some minutes. */
    TaggerWeights train(Predicate<String> municipality) {
        return train(municipality, table.without(name -> NameTable.isHeldOut(name) || isUnlisted(name)));
    }

    /**
     * Trains on all notes and writes the weights as the program reads them.
     *
     * @throws IOException if they cannot be written
     */
    public void write(OutputStream out) throws IOException {
        train(municipality -> true).write(out);
    }

    /** A tagger that learned, and works, without a table of names. */
    public NameTagger withoutNames(Predicate<String> municipality) {
        NameTable none = NameTable.empty();
        return new NameTagger(train(municipality, none), new WordFeatures(none, NameCues.load(), lexicon));
    }

    private static boolean isUnlisted(String name) {
        return Math.floorMod(name.toLowerCase(Locale.ROOT).hashCode() * 0x7FEB352D, 1 << 16) % UNLISTED == 0;
    }

    /** @param seen the table that the tagger looks names up in while it learns */
    TaggerWeights train(Predicate<String> municipality, NameTable seen) {
        return TaggerWeights.mean(IntStream.range(0, settings.trainings())
                .mapToObj(training -> train(municipality, seen, settings.seed() + training))
                .toList());
    }

    private TaggerWeights train(Predicate<String> municipality, NameTable seen, long seed) {
        WordFeatures features = new WordFeatures(seen, NameCues.load(), lexicon);
        KnownThings listed = things.without(TaggerTraining::isUnlisted);
        List<List<Word>> texts = new ArrayList<>();
        List<int[]> labels = new ArrayList<>();
        NameForms names = new NameForms(table, name -> !NameTable.isHeldOut(name), seed);
        new TrainingSentences(names, table, things, seed).forEach(settings.rounds(), municipality, sentence -> {
            List<Word> words = TextWords.of(sentence.text());
            if (!words.isEmpty()) {
                texts.add(words);
                labels.add(labels(sentence, words));
            }
        });
        Map<Long, Integer> counts = new HashMap<>();
        for (List<Word> words : texts) {
            WordFeatures.OfText ofText = features.of(words, listed.parts(words));
            for (int i = 0; i < words.size(); i++) {
                ofText.forEach(i, feature -> counts.merge(feature, 1, Integer::sum));
            }
        }
        Map<Long, String> kept = new HashMap<>();
        counts.forEach((feature, count) -> {
            if (count >= settings.fewest()) {
                kept.put(feature, Long.toHexString(feature));
            }
        });
        CRFModel model = new CRFTrainer(new AdaGrad(settings.rate()), settings.epochs(), Integer.MAX_VALUE, 1, seed)
                .train(dataset(texts, labels, features, listed, kept), Map.<String, Provenance>of());
        return CrfWeights.of(model, LABELS, kept);
    }

    private static MutableSequenceDataset<Label> dataset(
            List<List<Word>> texts,
            List<int[]> labels,
            WordFeatures features,
            KnownThings listed,
            Map<Long, String> kept) {
        LabelFactory factory = new LabelFactory();
        MutableSequenceDataset<Label> data = new MutableSequenceDataset<>(
                new SimpleDataSourceProvenance("sentences with names put in", factory), factory);
        List<Label> outputs = LABELS.stream().map(Label::new).toList();
        for (int text = 0; text < texts.size(); text++) {
            List<Word> words = texts.get(text);
            WordFeatures.OfText ofText = features.of(words, listed.parts(words));
            List<List<Feature>> rows = new ArrayList<>();
            for (int i = 0; i < words.size(); i++) {
                List<Feature> row = new ArrayList<>();
                ofText.forEach(i, feature -> {
                    String name = kept.get(feature);
                    if (name != null) {
                        row.add(new Feature(name, 1));
                    }
                });
                rows.add(row);
            }
            data.add(new SequenceExample<>(
                    Arrays.stream(labels.get(text)).mapToObj(outputs::get).toList(), rows));
        }
        return data;
    }

    private static int[] labels(Sentence sentence, List<Word> words) {
        int[] labels = new int[words.size()];
        for (int[] span : sentence.names()) {
            boolean begun = false;
            for (int i = 0; i < labels.length; i++) {
                if (words.get(i).start() < span[1] && span[0] < words.get(i).end()) {
                    labels[i] = begun ? TaggerWeights.INSIDE : TaggerWeights.BEGIN;
                    begun = true;
                }
            }
        }
        return labels;
    }
}
