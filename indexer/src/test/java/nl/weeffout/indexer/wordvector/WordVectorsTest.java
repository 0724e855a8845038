package nl.weeffout.indexer.wordvector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import nl.weeffout.indexer.dutch.DutchAnalysis;
import org.junit.jupiter.api.Test;

class WordVectorsTest {
    /** Of each topic, two words that are used alike, and those among which they stand. */
    private static final List<List<String>> TOPICS = List.of(
            List.of("nota", "rekening", "tandarts", "kies", "gebit"),
            List.of("vloer", "gordijn", "verhuizing", "sleutel", "woning"),
            List.of("auto", "brommer", "garage", "benzine", "wiel"),
            List.of("school", "les", "leraar", "boek", "rekenen"),
            List.of("schuld", "lening", "bank", "rente", "deurwaarder"));

    @Test
    void wordsThatStandAmongTheSameWordsLieNearEachOther() throws IOException {
        WordVectors learnt = WordVectors.read(new ByteArrayInputStream(learnt()));
        for (List<String> topic : TOPICS) {
            assertThat(cosine(learnt, topic.get(0), topic.get(1)))
                    .isGreaterThan(cosine(learnt, topic.get(0), "sleutel") + .3)
                    .isGreaterThan(cosine(learnt, topic.get(0), "bank") + .3);
        }
    }

    @Test
    void theSameTextsGiveTheSameBytes() throws IOException {
        assertThat(learnt()).isEqualTo(learnt());
    }

    @Test
    void everyVectorHasLengthOneAndAnUnknownWordHasNone() {
        WordVectors vectors = WordVectors.load();
        for (String word : List.of("huur", "tandarts", "schuld", "moeder")) {
            assertThat(cosine(vectors, word, word)).as(word).isCloseTo(1, within(1e-4));
        }
        assertThat(vectors.vector("qwxzv")).isEmpty();
    }

    @Test
    void whatComesWithTheProgramKnowsWordsForTheSameThing() {
        WordVectors vectors = WordVectors.load();
        assertThat(cosine(vectors, "auto", "voertuig")).isGreaterThan(cosine(vectors, "auto", "tandarts") + .2);
        assertThat(cosine(vectors, "boete", "sanctie")).isGreaterThan(cosine(vectors, "boete", "woning") + .2);
    }

    private static byte[] learnt() throws IOException {
        Random random = new Random(2);
        WordVectorTraining training = new WordVectorTraining();
        for (int text = 0; text < 200; text++) {
            for (List<String> topic : TOPICS) {
                training.add(topic.get(random.nextInt(2)) + " " + around(topic, random) + " " + around(topic, random));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        training.write(out);
        return out.toByteArray();
    }

    private static String around(List<String> topic, Random random) {
        return topic.get(2 + random.nextInt(topic.size() - 2));
    }

    private static double cosine(WordVectors vectors, String one, String other) {
        float[] first = vector(vectors, one);
        float[] second = vector(vectors, other);
        double sum = 0;
        for (int d = 0; d < vectors.dimensions(); d++) {
            sum += first[d] * second[d];
        }
        return sum;
    }

    private static float[] vector(WordVectors vectors, String word) {
        return vectors.vector(DutchAnalysis.load().terms(word).getFirst().stem());
    }
}
