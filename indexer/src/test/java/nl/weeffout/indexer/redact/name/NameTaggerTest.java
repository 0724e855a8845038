package nl.weeffout.indexer.redact.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.weeffout.indexer.redact.name.NameTagger.Tag;
import nl.weeffout.indexer.redact.name.TextWords.Word;
import org.junit.jupiter.api.Test;
import org.tribuo.Feature;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.crf.CRFModel;
import org.tribuo.classification.sgd.crf.CRFTrainer;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.sequence.MutableSequenceDataset;
import org.tribuo.sequence.SequenceExample;

class NameTaggerTest {
    private static final Lexicon NOTHING = new Lexicon(word -> false, word -> false, word -> false);
    private static final List<String> LABELS = List.of("O", "B", "I");
    private static final WordFeatures FEATURES = new WordFeatures(NameTable.empty(), NameCues.load(), NOTHING);

    /** Features are known by hashes. */
    private static final long ONE = Fnv.hash("one");

    private static final long OTHER = Fnv.hash("other");
    private static final long THIRD = Fnv.hash("third");

    /** Weights are kept in hundredths. */
    private static final double ROUNDING = 0.03;

    /** Some sentences with the label of each word. */
    private static final Map<String, String> SENTENCES = new TreeMap<>(Map.of(
            "Gisteren belde Quorra Zandveld over de huur.", "O O B I O O O",
            "Zij woont met Ilvo en Mirte in een kamer.", "O O O B O B O O O",
            "Er is geen bed en geen kast.", "O O O O O O O",
            "Bewindvoerder Trystan Oomkes betaalt niet.", "O B I O O"));

    private static MutableSequenceDataset<Label> dataset(Map<Long, String> names) {
        LabelFactory factory = new LabelFactory();
        MutableSequenceDataset<Label> data =
                new MutableSequenceDataset<>(new SimpleDataSourceProvenance("sentences", factory), factory);
        SENTENCES.forEach((sentence, labels) -> data.add(example(sentence, labels, names)));
        return data;
    }

    private static SequenceExample<Label> example(String sentence, String labels, Map<Long, String> names) {
        List<Word> words = TextWords.of(sentence);
        WordFeatures.OfText ofText = FEATURES.of(words, KnownThings.load().parts(words));
        List<List<Feature>> rows = new ArrayList<>();
        List<Label> outputs = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            List<Feature> row = new ArrayList<>();
            ofText.forEach(i, feature -> row.add(new Feature(names.computeIfAbsent(feature, Long::toHexString), 1)));
            rows.add(row);
            outputs.add(new Label(labels.split(" ")[i]));
        }
        return new SequenceExample<>(outputs, rows, true);
    }

    @Test
    void givesTheProbabilitiesThatTribuoGives() {
        Map<Long, String> names = new HashMap<>();
        MutableSequenceDataset<Label> data = dataset(names);
        CRFModel model = new CRFTrainer(new AdaGrad(0.3), 3, 7L).train(data, Map.of());
        NameTagger tagger = new NameTagger(CrfWeights.of(model, LABELS, names), FEATURES);
        String sentence = "Morgen komt Quirine Zandveld met Bram.";
        SequenceExample<Label> example = example(sentence, "O O O O O O", names);
        List<Tag> tags = tagged(tagger, sentence);
        DenseVector[] expected = CrfWeights.parameters(model)
                .predictMarginals(CRFModel.convertToVector(example, model.getFeatureIDMap()));
        int begins = model.getOutputIDInfo().getID(new Label("B"));
        int inside = model.getOutputIDInfo().getID(new Label("I"));
        for (int i = 0; i < tags.size(); i++) {
            assertThat(tags.get(i).begins()).isCloseTo(expected[i].get(begins), within(ROUNDING));
            assertThat(tags.get(i).inside()).isCloseTo(expected[i].get(inside), within(ROUNDING));
        }
        assertThat(tags).anyMatch(tag -> tag.name() > 0.5).anyMatch(tag -> tag.name() < 0.5);
    }

    private static List<Tag> tagged(NameTagger tagger, String text) {
        List<Word> words = TextWords.of(text);
        return tagger.tag(words, KnownThings.load().parts(words));
    }

    @Test
    void keepsItsWeightsThroughAFile() throws IOException {
        TaggerWeights weights = TaggerWeights.of(
                new double[] {0.5, -0.25, 1},
                new double[][] {{0.1, 0.2, 0.3}, {1, 2, 3}, {-1, -2, -3}},
                Map.of(ONE, new double[] {1, 0, -1}, OTHER, new double[] {0.004, 0, 0}, THIRD, new double[] {0, 3.5, 0
                }));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        weights.write(bytes);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        TaggerWeights.read(new ByteArrayInputStream(bytes.toByteArray())).write(again);
        assertThat(again.toByteArray()).isEqualTo(bytes.toByteArray());
        assertThat(weights.scores(new long[] {ONE, THIRD, Fnv.hash("never met")}, 3))
                .containsExactly(new double[] {1.5, 3.25, 0}, within(1e-6));
    }

    @Test
    void addsUpTheLargestWeightsOfAsManyFeaturesAsAWordHas() {
        TaggerWeights weights =
                TaggerWeights.of(new double[3], new double[3][3], Map.of(ONE, new double[] {-100, 100, -100}));
        double most = weights.scores(new long[] {ONE}, 1)[1];
        long[] all = new long[WordFeatures.MOST];
        Arrays.fill(all, ONE);
        assertThat(weights.scores(all, all.length))
                .containsExactly(
                        new double[] {-most * all.length, most * all.length, -most * all.length}, within(1e-6));
    }

    @Test
    void tagsALongTextAsItTagsItsParts() {
        NameTagger tagger = NameTagger.trained(FEATURES);
        String note = "Gesproken met Quirine Zandveld over de huur. ".repeat(300);
        List<Tag> tags = tagged(tagger, note);
        assertThat(tags)
                .hasSize(7 * 300)
                .allSatisfy(tag -> assertThat(tag.name()).isBetween(0.0, 1.0));
    }

    @Test
    void theMeanOfSeveralCountsWhatOneOfThemLacksAsNothing() {
        TaggerWeights one = TaggerWeights.of(
                new double[] {1, 0, 0},
                new double[3][3],
                Map.of(ONE, new double[] {2, 0, -1}, THIRD, new double[] {4, 4, 4}));
        TaggerWeights other =
                TaggerWeights.of(new double[] {0, 3, 0}, new double[3][3], Map.of(ONE, new double[] {0, 1, -1}));
        TaggerWeights mean = TaggerWeights.mean(List.of(one, other));
        assertThat(mean.scores(new long[0], 0)).containsExactly(new double[] {0.5, 1.5, 0}, within(1e-6));
        assertThat(mean.scores(new long[] {ONE}, 1)).containsExactly(new double[] {1.5, 2, -1}, within(1e-6));
        assertThat(mean.scores(new long[] {THIRD, ONE}, 2)).containsExactly(new double[] {3.5, 4, 1}, within(1e-6));
    }

    @Test
    void isTrainedAlikeTwice() throws IOException {
        assertThat(smallTraining()).isEqualTo(smallTraining());
    }

    private static byte[] smallTraining() throws IOException {
        TaggerTraining training = new TaggerTraining(
                NameTable.load(), KnownThings.load(), NOTHING, new TaggerTraining.Settings(1, 1, 50, 0.3, 5L, 2));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        training.train(municipality -> municipality.equals("GM0363"), NameTable.empty())
                .write(bytes);
        return bytes.toByteArray();
    }
}
